// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/message_actions.h"

#include <algorithm>
#include <array>

namespace hearth::ui {

using models::Delivery;
using models::TimelineRow;

namespace {

/// Something that the server has and that people said.
bool isThere(const TimelineRow& row)
{
    return !row.deleted && row.kind == MessageKind::Text && row.delivery == Delivery::Sent;
}

bool hasThread(const TimelineRow& row) { return row.replyCount > 0 || row.parent.has_value(); }

bool isAnswerable(const TimelineRow& row) { return isThere(row) || hasThread(row); }

bool hasText(const TimelineRow& row) { return !row.deleted && !row.source.isEmpty(); }

/// On their way to the server, too.
bool hasFiles(const TimelineRow& row)
{
    return !row.deleted && row.kind == MessageKind::Text && !row.files.isEmpty();
}

bool isOnServer(const TimelineRow& row) { return row.delivery == Delivery::Sent; }

bool isFailed(const TimelineRow& row) { return row.delivery == Delivery::Failed; }

bool isSound(const TimelineRow& row) { return !row.deleted && !isFailed(row); }

bool isEdited(const TimelineRow& row) { return isThere(row) && row.edited; }

/// What a poll asks stays as it was when people answered.
bool isEditable(const TimelineRow& row) { return isSound(row) && !row.poll; }

bool isOpenPoll(const TimelineRow& row) { return isThere(row) && row.poll && row.poll->mayClose; }

bool isPinnable(const TimelineRow& row) { return isThere(row); }

bool wasEditedMeanwhile(const TimelineRow& row) { return row.wasEditedMeanwhile(); }

bool hasRefusedText(const TimelineRow& row) { return row.hasRefusedText(); }

using Entry = MessageActions::Entry;
constexpr auto onToolbar = MessageActions::Place::Toolbar;
constexpr auto inMenu = MessageActions::Place::Menu;

// A failed message's keys come first: R sends it again, E takes its text back.
constexpr std::array table {
    Entry { MessageAction::Compare, IconName::Visible, Qt::Key_unknown, inMenu, false,
        wasEditedMeanwhile },
    Entry { MessageAction::Retry, IconName::Refresh, Qt::Key_R, inMenu, false, isFailed },
    Entry { MessageAction::EditRefused, IconName::Edit, Qt::Key_E, inMenu, false, hasRefusedText },
    Entry { MessageAction::Discard, IconName::Delete, Qt::Key_Delete, inMenu, false, isFailed },
    Entry { MessageAction::React, IconName::Emoji, Qt::Key_Plus, onToolbar, false, isThere },
    Entry { MessageAction::Reply, IconName::Reply, Qt::Key_R, onToolbar, false, isAnswerable },
    Entry { MessageAction::OpenThread, IconName::Thread, Qt::Key_T, onToolbar, false, hasThread },
    Entry { MessageAction::FollowThread, IconName::Notification, Qt::Key_unknown, inMenu, false,
        isAnswerable },
    Entry { MessageAction::Quote, IconName::Quote, Qt::Key_Q, inMenu, true, isThere },
    Entry { MessageAction::Forward, IconName::Forward, Qt::Key_F, inMenu, false, isThere },
    Entry { MessageAction::Edit, IconName::Edit, Qt::Key_E, onToolbar, false, isEditable },
    Entry { MessageAction::ClosePoll, IconName::Lock, Qt::Key_unknown, inMenu, false, isOpenPoll },
    Entry { MessageAction::Pin, IconName::Pin, Qt::Key_P, inMenu, true, isPinnable },
    Entry { MessageAction::Save, IconName::Bookmark, Qt::Key_S, onToolbar, false, isThere },
    Entry { MessageAction::Remind, IconName::Clock, Qt::Key_M, inMenu, false, isThere, true },
    Entry { MessageAction::MarkUnread, IconName::Hidden, Qt::Key_U, inMenu, false, isOnServer },
    Entry { MessageAction::CopyText, IconName::Copy, Qt::Key_C, onToolbar, true, hasText },
    Entry { MessageAction::CopyLink, IconName::Link, Qt::Key_L, inMenu, false, isOnServer },
    Entry { MessageAction::Files, IconName::File, Qt::Key_O, inMenu, false, hasFiles, true },
    Entry { MessageAction::History, IconName::Clock, Qt::Key_unknown, inMenu, false, isEdited },
    Entry { MessageAction::Delete, IconName::Delete, Qt::Key_Delete, onToolbar, true, isSound },
};

} // namespace

std::span<const Entry> MessageActions::all() { return table; }

const Entry& MessageActions::entry(MessageAction action)
{
    return *std::ranges::find(table, action, &Entry::action);
}

const Entry* MessageActions::forKey(int key, const TimelineRow& row)
{
    // The erase key of a laptop is where others have Del.
    const int wanted = key == Qt::Key_Backspace ? Qt::Key_Delete : key;
    const auto found = std::ranges::find_if(
        table, [&](const Entry& entry) { return entry.key == wanted && entry.fits(row); });
    return found == table.end() ? nullptr : &*found;
}

QString MessageActions::text(MessageAction action, const TimelineRow& row)
{
    switch (action) {
    case MessageAction::React:
        return tr("React…");
    case MessageAction::Reply:
        return tr("Reply in thread");
    case MessageAction::OpenThread:
        return tr("Open thread");
    case MessageAction::FollowThread:
        return row.following ? tr("Unfollow thread") : tr("Follow thread");
    case MessageAction::Edit:
    case MessageAction::EditRefused:
        return tr("Edit");
    case MessageAction::Quote:
        return tr("Quote");
    case MessageAction::Forward:
        return tr("Forward…");
    case MessageAction::Pin:
        return row.pinned ? tr("Unpin") : tr("Pin to the channel");
    case MessageAction::Save:
        return row.saved ? tr("Remove from saved") : tr("Save for later");
    case MessageAction::Remind:
        return tr("Remind me");
    case MessageAction::MarkUnread:
        return tr("Mark unread from here");
    case MessageAction::CopyText:
        return tr("Copy text");
    case MessageAction::CopyLink:
        return tr("Copy link to message");
    case MessageAction::Files:
        return tr("Files");
    case MessageAction::History:
        return tr("Earlier versions…");
    case MessageAction::Compare:
        return tr("Compare…");
    case MessageAction::Retry:
        return tr("Retry");
    case MessageAction::Discard:
        return tr("Discard");
    case MessageAction::ClosePoll:
        return tr("Close poll…");
    case MessageAction::Delete:
        return tr("Delete…");
    }
    return {};
}

QString MessageActions::description(MessageAction action)
{
    switch (action) {
    case MessageAction::Pin:
        return tr("Pin or unpin");
    case MessageAction::Save:
        return tr("Save for later, or no longer");
    case MessageAction::Files:
        return tr("Open, save or delete its files");
    default:
        return text(action, {});
    }
}

} // namespace hearth::ui
