"""The API's methods: one function each, found by `@method`, seeing only the newest layer."""
