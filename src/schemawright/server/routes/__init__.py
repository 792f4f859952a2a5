"""The routes, one module a topic; each holds a `router`."""
