// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"
#include "ui/timeline/message_actions.h"

#include <QObject>

namespace hearth::ui {

/// The rows that a TimelineView shows: the narrow side of models::TimelineModel, so that the view
/// can be tested with rows made for it. Rows are oldest first. Window's thread.
class RowSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual int rowCount() const = 0;
    [[nodiscard]] virtual const models::TimelineRow& row(int index) const = 0;
    /// -1 when it is not in the window.
    [[nodiscard]] virtual int indexOf(const MessageId& id) const = 0;

    /// The first rows are there (or it is known that there are none).
    [[nodiscard]] virtual bool isOpen() const = 0;
    [[nodiscard]] virtual bool atStart() const = 0;
    [[nodiscard]] virtual bool atEnd() const = 0;
    [[nodiscard]] virtual bool historyMissing() const = 0;
    /// Of a thread; 0 when even its start is not here.
    [[nodiscard]] virtual qint64 missingReplies() const { return 0; }
    /// Harmless when nothing is there or a load is under way.
    virtual void loadOlder() = 0;
    virtual void loadNewer() = 0;
    /// Starts again at the newest rows; `opened` follows.
    virtual void openNewest() = 0;
    /// The same around a place.
    virtual void openAround(Position) { openNewest(); }

    [[nodiscard]] virtual bool mayEdit(const models::TimelineRow& row) const = 0;
    [[nodiscard]] virtual bool mayRemove(const models::TimelineRow& row) const = 0;
    /// Whether the person may do it with this row, and server and window know how. Does not ask
    /// whether it makes sense: MessageActions::Entry::fits.
    [[nodiscard]] virtual bool offers(MessageAction action, const models::TimelineRow& row) const;
    /// Why something that the person could once do with this row is not offered any more; empty:
    /// there is nothing to say about it.
    [[nodiscard]] virtual QString obstacle(MessageAction, const models::TimelineRow&) const
    {
        return {};
    }
    /// What somebody says of themselves now; empty: nothing.
    [[nodiscard]] virtual QString statusOf(const MemberId&) const { return {}; }

Q_SIGNALS:
    /// As QAbstractItemModel's: after it happened, both ends included.
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);
    void rowsChanged(int first, int last);
    void rowsReset();
    void opened();
    void edgesChanged();
};

} // namespace hearth::ui
