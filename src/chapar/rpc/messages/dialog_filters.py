"""Folders of one's own making. Follows core.telegram.org/api/folders."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions import dialog_filters as actions
from chapar.domain.errors import RpcError
from chapar.domain.limits import DIALOG_FILTER_CHATS, DIALOG_FILTER_TITLE_LENGTH, HISTORY_PAGE
from chapar.domain.peers import Peer
from chapar.domain.settings import ALL_CHATS_FILTER_ID, DIALOG_FILTER_IDS, DialogFilter
from chapar.domain.styled_text import StyledText
from chapar.domain.texts import utf16_length
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.entities import parse_entities
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.settings import build_filter
from chapar.storage.api import Queries
from chapar.texts.catalogue import write
from chapar.texts.languages import choose_language
from chapar.tl import functions, types

EMOTICON_LENGTH = 32
_KINDS = ("contacts", "non_contacts", "groups", "broadcasts", "bots")
_NO_TITLE = StyledText("")
_SUGGESTED = {
    "unread": DialogFilter(0, _NO_TITLE, "✅", None, True, True, True, True, True, exclude_read=True),
    "personal": DialogFilter(0, _NO_TITLE, "👤", contacts=True, non_contacts=True),
}


@method("messages.getDialogFilters")
async def get_dialog_filters(
    ctx: Context, request: functions.messages_getDialogFilters
) -> types.messages_dialogFilters:
    """All folders in their order, the list of all chats among them."""

    def query(q: Queries) -> types.messages_dialogFilters:
        folders = q.list_settings(ctx.user_id, DialogFilter)
        order = actions.load_filter_order(q, ctx.user_id)
        filters: list[types.TypeDialogFilter] = [
            types.dialogFilterDefault()
            if filter_id == ALL_CHATS_FILTER_ID
            else build_filter(ctx.services, ctx.user_id, folders[str(filter_id)])
            for filter_id in order.order
        ]
        return types.messages_dialogFilters(tags_enabled=order.shows_tags, filters=filters)

    return await ctx.services.storage.read_told(query)


@method(
    "messages.updateDialogFilter",
    errors=("CHANNEL_INVALID", "ENTITY_BOUNDS_INVALID", "FILTER_INCLUDE_TOO_MUCH", "FILTER_NOT_SUPPORTED"),
)
async def update_dialog_filter(ctx: Context, request: functions.messages_updateDialogFilter) -> bool:
    """Keep a folder under an id of the client's choice, or delete the one that is there."""
    if request.id not in DIALOG_FILTER_IDS:
        raise RpcError("FILTER_ID_INVALID")
    storage, user_id = ctx.services.storage, ctx.user_id
    if request.filter is None:
        await actions.delete_filter(storage, user_id=user_id, filter_id=request.id, now=ctx.now, origin=ctx.origin)
        return True
    if isinstance(request.filter, types.dialogFilterDefault):
        raise RpcError("FILTER_NOT_SUPPORTED")
    folder = await _parse_filter(ctx, request.id, request.filter)
    await actions.put_filter(storage, user_id=user_id, folder=folder, now=ctx.now, origin=ctx.origin)
    return True


async def _parse_filter(
    ctx: Context, filter_id: int, given: types.dialogFilter | types.dialogFilterChatlist
) -> DialogFilter:
    title = await _parse_title(ctx, given.title)
    if len(given.emoticon or "") > EMOTICON_LENGTH:
        raise RpcError("LIMIT_INVALID")
    named = len(given.pinned_peers) + len(given.include_peers)
    if named > DIALOG_FILTER_CHATS:
        raise RpcError("FILTER_INCLUDE_TOO_MUCH")
    folder = DialogFilter(
        id=filter_id,
        title=title,
        emoticon=given.emoticon or "",
        color=given.color,
        title_noanimate=given.title_noanimate,
        pinned_peers=await _access_peers(ctx, given.pinned_peers),
        include_peers=await _access_peers(ctx, given.include_peers),
    )
    if isinstance(given, types.dialogFilterChatlist):
        return folder._replace(is_chatlist=True)
    if len(given.exclude_peers) > DIALOG_FILTER_CHATS:
        raise RpcError("FILTER_INCLUDE_TOO_MUCH")
    if not named and not any(getattr(given, kind) for kind in _KINDS):
        raise RpcError("FILTER_INCLUDE_EMPTY")
    return folder._replace(
        contacts=given.contacts,
        non_contacts=given.non_contacts,
        groups=given.groups,
        broadcasts=given.broadcasts,
        bots=given.bots,
        exclude_muted=given.exclude_muted,
        exclude_read=given.exclude_read,
        exclude_archived=given.exclude_archived,
        exclude_peers=await _access_peers(ctx, given.exclude_peers),
    )


async def _parse_title(ctx: Context, given: types.textWithEntities) -> StyledText:
    """Raises FILTER_TITLE_EMPTY, LIMIT_INVALID (too long), ENTITY_BOUNDS_INVALID."""
    if not given.text.strip():
        raise RpcError("FILTER_TITLE_EMPTY")
    if len(given.text) > DIALOG_FILTER_TITLE_LENGTH:
        raise RpcError("LIMIT_INVALID")
    entities = await parse_entities(ctx, given.entities)
    length = utf16_length(given.text)
    if any(e.offset < 0 or e.length <= 0 or e.offset + e.length > length for e in entities):
        raise RpcError("ENTITY_BOUNDS_INVALID")
    return StyledText(given.text, entities[:DIALOG_FILTER_TITLE_LENGTH])


async def _access_peers(ctx: Context, given: Sequence[types.TypeInputPeer]) -> tuple[Peer, ...]:
    return tuple(dict.fromkeys([await access_peer(ctx, peer) for peer in given]))


@method("messages.updateDialogFiltersOrder")
async def update_dialog_filters_order(ctx: Context, request: functions.messages_updateDialogFiltersOrder) -> bool:
    """Put the folders into an order."""
    if len(request.order) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    await actions.reorder_filters(
        ctx.services.storage, user_id=ctx.user_id, order=request.order, now=ctx.now, origin=ctx.origin
    )
    return True


@method("messages.toggleDialogFilterTags")
async def toggle_dialog_filter_tags(ctx: Context, request: functions.messages_toggleDialogFilterTags) -> bool:
    """Whether conversations show the names of the folders that they are in."""
    await actions.toggle_filter_tags(
        ctx.services.storage, user_id=ctx.user_id, is_enabled=request.enabled, now=ctx.now, origin=ctx.origin
    )
    return True


@method("messages.getSuggestedDialogFilters")
async def get_suggested_dialog_filters(
    ctx: Context, request: functions.messages_getSuggestedDialogFilters
) -> list[types.dialogFilterSuggested]:
    """Folders for what is unread and for people, as long as one has none like them."""
    known = await ctx.services.storage.read_told(lambda q: q.list_settings(ctx.user_id, DialogFilter))
    language = choose_language(ctx.session.client.lang_code if ctx.session.client else "")
    free_ids = (filter_id for filter_id in reversed(DIALOG_FILTER_IDS) if str(filter_id) not in known)
    rules = {_rules(folder) for folder in known.values()}
    return [
        types.dialogFilterSuggested(
            filter=build_filter(
                ctx.services,
                ctx.user_id,
                folder._replace(id=filter_id, title=StyledText(write(language, f"folder_{name}_title"))),
            ),
            description=write(language, f"folder_{name}_description"),
        )
        for (name, folder), filter_id in zip(_SUGGESTED.items(), free_ids, strict=False)
        if _rules(folder) not in rules
    ]


def _rules(folder: DialogFilter) -> DialogFilter:
    """A folder without what does not decide which conversations are in it."""
    return folder._replace(id=0, title=_NO_TITLE, emoticon="", color=None, title_noanimate=False)
