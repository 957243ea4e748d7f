"""The listener: sockets, client connections, the sessions that are online, and what is written to them."""
