"""MTProto 2.0 without I/O: key exchange, encrypted envelopes, sessions.

The package turns packets (payloads of a transport) into events and events into packets. It opens no socket, starts no
task and reads no clock of its own: time comes from `Endpoint.clock`, arithmetic that takes long leaves as a pure callable.
Follows core.telegram.org/mtproto.
"""
