"""The program as a server: HTTP, Socket.IO, the designer's pages, and who may use them."""
