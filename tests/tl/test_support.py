"""What "layer N is supported" means: every shape of every name passes automatically, by an adapter, or is listed here.

Downwards an unlisted problem would leave an object out of what old clients get; upwards it would refuse a request.
"""

from __future__ import annotations

from chapar.tl.adapters import (
    DOWN_FIELDS,
    DOWN_OBJECTS,
    DOWN_RENAMES,
    DOWN_RESULTS,
    KEPT_METHODS,
    UP_FIELDS,
    UP_OBJECTS,
    UP_RENAMES,
)
from chapar.tl.fallbacks import FALLBACKS
from chapar.tl.layers import LAYER, MIN_LAYER, plan_down, plan_up
from chapar.tl.registry import api_registry

BUSINESS = "business accounts are not served"
GIFTS = "gifts and stars are not served"
STORIES = "stories are not served to layers that had only those of users"
CLIENT_ONLY = "only clients send it"
SERVER_ONLY = "only the server sends it"
CALLS = "group calls of these layers are not served"
EPHEMERAL = "ephemeral messages are not served"
STATISTICS = "statistics are not served"

UNSUPPORTED_DOWN = {
    "connectedBot": BUSINESS,
    "ephemeralMessage": EPHEMERAL,
    "inputInvoiceStarGift": CLIENT_ONLY,
    "inputInvoiceStarGiftTransfer": CLIENT_ONLY,
    "inputInvoiceStars": CLIENT_ONLY,
    "inputMediaStory": CLIENT_ONLY,
    "inputReplyToStory": CLIENT_ONLY,
    "messages.chatInviteJoinResultWebView": "a web view before the join was told in another way for one layer, 227",
    "payments.checkedGiftCode": GIFTS,
    "starsTransaction": GIFTS,
    "updateEphemeralBotCallbackQuery": EPHEMERAL,
    "updateGroupCallMessage": CALLS,
    "updateMessageExtendedMedia": "paid media are not served",
}

UNSUPPORTED_UP = {
    "account.updateConnectedBot": BUSINESS,
    "connectedBot": SERVER_ONLY,
    "inputInvoiceStars": GIFTS,
    "messages.votesList": SERVER_ONLY,
    "starGiftAttributeBackdrop": SERVER_ONLY,
    "starGiftAttributeModel": SERVER_ONLY,
    "starGiftAttributePattern": SERVER_ONLY,
    "starsTransaction": SERVER_ONLY,
    "stats.broadcastRevenueStats": SERVER_ONLY,
    "stats.broadcastStats": SERVER_ONLY,
    "stats.messageStats": SERVER_ONLY,
    "stories.allStories": SERVER_ONLY,
    "stories.allStoriesNotModified": SERVER_ONLY,
    "updateBroadcastRevenueTransactions": SERVER_ONLY,
    "updateGroupCallMessage": SERVER_ONLY,
    "updateMessageExtendedMedia": SERVER_ONLY,
}

LOST_FIELDS = {
    "account.updateConnectedBot": BUSINESS,
    "inputInvoiceStars": GIFTS,
    "messages.clickSponsoredMessage": "the random id tells the message",
    "messages.composeMessageWithAI": "one layer, 224, and not served",
    "messages.reportSponsoredMessage": "the random id tells the message",
    "messages.viewSponsoredMessage": "the random id tells the message",
    "payments.botCancelStarsSubscription": GIFTS,
    "payments.convertStarGift": GIFTS,
    "payments.getStarsRevenueWithdrawalUrl": GIFTS,
    "payments.saveStarGift": GIFTS,
    "phone.createConferenceCall": CALLS,
    "phone.joinGroupCall": CALLS,
    "phone.requestCall": CALLS,
    "stats.getMessagePublicForwards": STATISTICS,
    "stories.getStoryViewsList": STORIES,
}
"""What requests of old shapes said that the newest shape has no place for."""

UNSUPPORTED_RESULTS = {
    "phone.createConferenceCall": CALLS,
    "stats.getMessagePublicForwards": STATISTICS,
}

GONE_METHODS = {
    "folders.deleteFolder": "the archive cannot be deleted; no client called it",
    "payments.getUserStarGift": GIFTS,
    "payments.getUserStarGifts": GIFTS,
    "stats.getBroadcastRevenueStats": STATISTICS,
    "stats.getBroadcastRevenueTransactions": STATISTICS,
    "stats.getBroadcastRevenueWithdrawalUrl": STATISTICS,
    "stories.applyBoost": STORIES,
    "stories.canApplyBoost": STORIES,
    "stories.getAllReadUserStories": STORIES,
    "stories.getBoostersList": STORIES,
    "stories.getBoostsStatus": STORIES,
    "stories.getUserStories": STORIES,
    "test.parseInputAppEvent": "made up for tests of a client",
    "test.useConfigSimple": "made up for tests of a client",
    "test.useError": "made up for tests of a client",
    "users.getIsPremiumRequiredToContact": "answers another question than its follower, which has more answers",
    "users.getStoriesMaxIDs": STORIES,
}
"""Methods that went and are answered like any method that is not built."""

REGISTRY = api_registry()


def old_shapes(*, is_function: bool):
    for name in REGISTRY.names(is_function=is_function):
        *olds, newest = REGISTRY.rows(name, is_function=is_function)
        for old in olds:
            if old.fields != newest.fields or old.id != newest.id:
                yield old, newest


def test_every_shape_can_be_written_or_is_listed() -> None:
    problems = {
        newest.name
        for old, newest in old_shapes(is_function=False)
        if plan_down(newest, old, DOWN_FIELDS, DOWN_RENAMES).problems
    }
    assert problems == set(UNSUPPORTED_DOWN)


def test_every_shape_can_be_read_or_is_listed() -> None:
    problems = {
        newest.name
        for is_function in (False, True)
        for old, newest in old_shapes(is_function=is_function)
        if plan_up(old, newest, UP_FIELDS, UP_RENAMES).problems
    }
    assert problems == set(UNSUPPORTED_UP)


def test_no_request_loses_a_field_that_is_not_listed() -> None:
    lost = set()
    for is_function in (False, True):
        for old, newest in old_shapes(is_function=is_function):
            if not is_function and not newest.result.startswith("Input"):
                continue
            plan = plan_up(old, newest, UP_FIELDS, UP_RENAMES)
            used = {step.source.name for step in plan.steps if step.source} | {n for s in plan.steps for n in s.needs}
            if {field.name for field in old.values} - used:
                lost.add(newest.name)
    assert lost == set(LOST_FIELDS)


def test_every_changed_result_has_an_adapter_or_is_listed() -> None:
    changed = {
        name
        for name in REGISTRY.names(is_function=True)
        if REGISTRY.is_current(name, is_function=True)
        and len({row.result for row in REGISTRY.rows(name, is_function=True)}) > 1
    }
    assert changed - set(DOWN_RESULTS) == set(UNSUPPORTED_RESULTS)
    assert set(DOWN_RESULTS) <= changed


def test_every_gone_method_has_a_follower_or_is_listed() -> None:
    gone = {name for name in REGISTRY.names(is_function=True) if not REGISTRY.is_current(name, is_function=True)}
    followed = {name for is_function, name in UP_OBJECTS if is_function}
    assert gone - followed - KEPT_METHODS == set(GONE_METHODS)
    assert followed | KEPT_METHODS <= gone


def test_no_adapter_is_left_over() -> None:
    down, up = set(), set()
    for is_function in (False, True):
        for old, newest in old_shapes(is_function=is_function):
            for step in plan_down(newest, old, DOWN_FIELDS, DOWN_RENAMES).steps:
                if step.whole or (step.source and step.source.name != step.field.name):
                    down.add((newest.name, step.field.name))
            for step in plan_up(old, newest, UP_FIELDS, UP_RENAMES).steps:
                if step.whole or (step.source and step.source.name != step.field.name):
                    up.add((newest.name, step.field.name))
    assert down == {*DOWN_FIELDS, *DOWN_RENAMES}
    assert up == {*UP_FIELDS, *UP_RENAMES}
    assert all(REGISTRY.is_current(name, is_function=False) for name in DOWN_OBJECTS)


def test_fallbacks_are_for_types_in_which_a_layer_lacks_a_constructor() -> None:
    lacking = {
        row.result
        for name in REGISTRY.names(is_function=False)
        if (row := REGISTRY.newest_shape(name, is_function=False)) is not None
        and any(REGISTRY.in_layer(name, layer, is_function=False) is None for layer in (MIN_LAYER, 223))
    }
    # An envelope is as old as the protocol; it needs a stand-in when its only update cannot be told.
    assert set(FALLBACKS) - {"Updates"} <= lacking


def test_no_update_that_an_old_layer_lacks_carries_pts() -> None:
    """Leaving out such an update would make a hole in the client's pts: it would need a stand-in with the same pts."""
    for name in REGISTRY.constructors_of("Update"):
        newest = REGISTRY.in_layer(name, LAYER, is_function=False)
        if newest is None or newest.field("pts") is None:
            continue
        first = REGISTRY.rows(name, is_function=False)[0].first
        assert first == MIN_LAYER, name
        assert name not in UNSUPPORTED_DOWN
