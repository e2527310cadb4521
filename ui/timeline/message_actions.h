// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <span>

namespace hearth::ui {

/// What can be done with a message.
enum class MessageAction {
    React,
    Reply,
    OpenThread,
    FollowThread,
    Edit,
    Quote,
    Forward,
    Pin,
    Save,
    Remind,
    MarkUnread,
    CopyText,
    CopyLink,
    Files,
    History,
    Compare,
    Retry,
    EditRefused,
    Discard,
    ClosePoll,
    Delete,
};

/// One table for all: the hover toolbar, the context menu, the keys and the list of shortcuts show
/// the same actions with the same words. Whether the person may, and whether the server can, is
/// RowSource::offers's to say. Window's thread.
class MessageActions {
    Q_DECLARE_TR_FUNCTIONS(hearth::ui::MessageActions)

public:
    enum class Place { Toolbar, Menu };

    struct Entry {
        MessageAction action;
        IconName icon;
        Qt::Key key = Qt::Key_unknown; ///< on the focused message; Key_unknown: none
        Place place = Place::Menu; ///< the toolbar's are in the menu too
        bool startsGroup = false; ///< a line stands above it in the menu
        /// Whether it makes sense for what the row is.
        bool (*fits)(const models::TimelineRow& row) = nullptr;
        bool choices = false; ///< it is a menu of its own, which whoever does it fills
    };

    /// In the order in which they are shown.
    [[nodiscard]] static std::span<const Entry> all();
    [[nodiscard]] static const Entry& entry(MessageAction action);
    /// The action of a key on a row: the first of that key that fits.
    [[nodiscard]] static const Entry* forKey(int key, const models::TimelineRow& row);
    /// As a verb, for this row: "Pin" or "Unpin".
    [[nodiscard]] static QString text(MessageAction action, const models::TimelineRow& row);
    /// In the list of shortcuts.
    [[nodiscard]] static QString description(MessageAction action);
};

} // namespace hearth::ui
