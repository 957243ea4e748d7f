"""Commands of the operator: how they reach the server, and what is done about them (docs/adr/0009)."""
