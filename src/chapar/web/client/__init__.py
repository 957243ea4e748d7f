"""The web client: its built bundle under `/web/`, and what it has to know of the server. Its sources stand in `webclient/`."""
