"""Real scratch databases: find or start a server, build in it, read it back, throw it away."""
