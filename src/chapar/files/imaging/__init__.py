"""Pictures of strangers: decoded, cleaned and made small in worker processes, never in the server's own (`pool.py`)."""
