"""Files of other sites. Follows core.telegram.org/api/files#downloading-webfiles."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("upload.getWebFile")
async def get_web_file(ctx: Context, request: functions.upload_getWebFile) -> types.Typeupload_WebFile:
    """Always LOCATION_INVALID: this server names no file of another site, and draws no maps."""
    raise RpcError("LOCATION_INVALID")
