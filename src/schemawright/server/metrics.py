"""What is counted."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()

REQUESTS = Counter("schemawright_requests_total", "HTTP requests", ("method", "status"), registry=REGISTRY)
SECONDS = Histogram("schemawright_request_seconds", "Time to answer an HTTP request", registry=REGISTRY)
MESSAGES = Counter("schemawright_messages_total", "Socket messages heard", ("event", "ok"), registry=REGISTRY)
CONNECTIONS = Gauge("schemawright_connections", "Sockets in a room", registry=REGISTRY)
