"""The key exchange, both ends. core.telegram.org/mtproto/auth_key

`server` is the state machine of the server's end, `client` that of the client's end (for tests and load generators),
`blocks` what both compute.
"""
