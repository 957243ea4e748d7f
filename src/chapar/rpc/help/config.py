"""Where and what the server is: help.getConfig, help.getNearestDc, help.getCdnConfig.

Follows core.telegram.org/constructor/config. Clients believe the DC they are on to be another one as long as `this_dc` is not
the one of their key exchange, and ask again and again: it is echoed, test mode as well. All DCs are this server, so nobody
need move.
"""

from __future__ import annotations

import ipaddress
from typing import Any

from chapar.config import Address
from chapar.domain.limits import CAPTION_LENGTH, EDIT_SECONDS, FORWARD_MESSAGES, MESSAGE_LENGTH
from chapar.domain.reactions import DEFAULT_REACTION
from chapar.domain.settings import ReactionSettings
from chapar.rpc.context import Context
from chapar.rpc.langpack.strings import load_versions
from chapar.rpc.method import method
from chapar.rpc.session import ClientSession
from chapar.rpc.views.reactions import build_reaction
from chapar.tl import functions, types

DC_IDS = (1, 2, 3, 4, 5)
"""TDLib begins at 1, the others at 2; all of them lead here."""
EXPIRES_SECONDS = 3600
FOREVER = (1 << 31) - 1
RATING_DECAY_SECONDS = 2_419_200
"""After so long a message counts e times less in the rating of frequent contacts."""
BASIC_GROUP_MEMBERS = 200
SUPERGROUP_MEMBERS = 200_000


@method("help.getConfig", needs_user=False)
async def get_config(ctx: Context, request: functions.help_getConfig) -> types.config:
    """Addresses, limits and intervals. The limits of later features are those that clients are built for."""
    return types.config(
        revoke_pm_inbox=True,
        date=ctx.now,
        expires=ctx.now + EXPIRES_SECONDS,
        test_mode=ctx.session.is_test,
        this_dc=ctx.session.dc_id,
        dc_options=build_dc_options(ctx.services.advertised_addresses),
        dc_txt_domain_name="",
        chat_size_max=BASIC_GROUP_MEMBERS,
        megagroup_size_max=SUPERGROUP_MEMBERS,
        forwarded_count_max=FORWARD_MESSAGES,
        online_update_period_ms=120_000,
        offline_blur_timeout_ms=5_000,
        offline_idle_timeout_ms=30_000,
        online_cloud_timeout_ms=300_000,
        notify_cloud_delay_ms=30_000,
        notify_default_delay_ms=1_500,
        push_chat_period_ms=60_000,
        push_chat_limit=2,
        edit_time_limit=EDIT_SECONDS,
        revoke_time_limit=FOREVER,
        revoke_pm_time_limit=FOREVER,
        rating_e_decay=RATING_DECAY_SECONDS,
        stickers_recent_limit=200,
        channels_read_media_period=604_800,
        call_receive_timeout_ms=20_000,
        call_ring_timeout_ms=90_000,
        call_connect_timeout_ms=30_000,
        call_packet_timeout_ms=10_000,
        me_url_prefix=ctx.services.own_links.prefix,
        caption_length_max=CAPTION_LENGTH,
        message_length_max=MESSAGE_LENGTH,
        webfile_dc_id=ctx.session.dc_id,
        reactions_default=await _load_default_reaction(ctx),
        **_language(ctx.session),
    )


async def _load_default_reaction(ctx: Context) -> types.TypeReaction | None:
    """What a double tap gives; not said to those who are not signed in."""
    user_id = ctx.session.user_id
    if user_id is None:
        return None
    settings = await ctx.services.storage.read(lambda q: q.find_setting(user_id, ReactionSettings))
    return build_reaction((settings.default if settings else "") or DEFAULT_REACTION)


def _language(session: ClientSession) -> dict[str, Any]:
    """The version of the language packs, by which clients know that theirs is old.

    The language suggested is the one that the client has: it is not asked to change it.
    """
    lang_code = session.client.lang_code if session.client else ""
    if not lang_code:
        return {}
    version = load_versions().latest
    return {"suggested_lang_code": lang_code, "lang_pack_version": version, "base_lang_pack_version": version}


@method("help.getNearestDc", needs_user=False)
async def get_nearest_dc(ctx: Context, request: functions.help_getNearestDc) -> types.nearestDc:
    """The DC that the client is on. Countries are not guessed from addresses."""
    return types.nearestDc(country="", this_dc=ctx.session.dc_id, nearest_dc=ctx.session.dc_id)


@method("help.getCdnConfig", needs_user=False)
async def get_cdn_config(ctx: Context, request: functions.help_getCdnConfig) -> types.cdnConfig:
    """Files come from this server only."""
    return types.cdnConfig(public_keys=[])


def build_dc_options(addresses: tuple[Address, ...]) -> list[types.dcOption]:
    """Every DC at every address. A wildcard or `localhost` becomes the loopback address: clients need a number."""
    hosts = [(_numeric(address), address.port) for address in addresses]
    return [
        types.dcOption(id=dc_id, ip_address=host, port=port, ipv6=":" in host)
        for dc_id in DC_IDS
        for host, port in hosts
        if host
    ]


def _numeric(address: Address) -> str:
    if address.host == "localhost":
        return "127.0.0.1"
    try:
        ip = ipaddress.ip_address(address.host)
    except ValueError:
        return ""
    if ip.is_unspecified:
        return "127.0.0.1" if ip.version == 4 else "::1"
    return str(ip)
