"""Where what must not be lost is kept. `api` says what a backend does; each backend is a package beside it."""
