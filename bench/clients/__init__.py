"""The client end of each server: one light socket a session, no threads, no event loop library."""
