// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/timeline_row.h"

#include <QObject>

namespace hearth::models {
class TimelineModel;
class WorkspaceContext;
}

namespace hearth::ui {

/// The rows that a TimelineView shows: the narrow side of models::TimelineModel, so that the view can be tested with rows made for it.
/// Rows are oldest first. Window's thread.
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
    /// Harmless when nothing is there or a load is under way.
    virtual void loadOlder() = 0;
    virtual void loadNewer() = 0;
    /// Starts again at the newest rows; `opened` follows.
    virtual void openNewest() = 0;

    [[nodiscard]] virtual bool mayEdit(const models::TimelineRow& row) const = 0;
    [[nodiscard]] virtual bool mayRemove(const models::TimelineRow& row) const = 0;

Q_SIGNALS:
    /// As QAbstractItemModel's: after it happened, both ends included.
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);
    void rowsChanged(int first, int last);
    void rowsReset();
    void opened();
    void edgesChanged();
};

/// The rows of the product: a room's or thread's TimelineModel. Model and context outlive it.
class ModelRowSource final : public RowSource {
    Q_OBJECT

public:
    ModelRowSource(models::TimelineModel& model, models::WorkspaceContext& context, QObject* owner = nullptr);

    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] const models::TimelineRow& row(int index) const override;
    [[nodiscard]] int indexOf(const MessageId& id) const override;
    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] bool atStart() const override;
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] bool historyMissing() const override;
    void loadOlder() override;
    void loadNewer() override;
    void openNewest() override;
    [[nodiscard]] bool mayEdit(const models::TimelineRow& row) const override;
    [[nodiscard]] bool mayRemove(const models::TimelineRow& row) const override;

private:
    models::TimelineModel& m_model;
    models::WorkspaceContext& m_context;
};

} // namespace hearth::ui
