"""Link previews: pages fetched by the server and read for title and description. A side service, off by default."""
