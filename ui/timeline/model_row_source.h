// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/row_source.h"

#include <functional>

namespace hearth::models {
class TimelineModel;
class WorkspaceContext;
}

namespace hearth::ui {

/// The rows of the product: a room's or thread's TimelineModel. Model and context outlive it.
class ModelRowSource final : public RowSource {
    Q_OBJECT

public:
    using Offered = std::function<bool(MessageAction action, const models::TimelineRow& row)>;

    /// `offered` says what whoever made it can do with a row, besides what its rules allow.
    ModelRowSource(models::TimelineModel& model, models::WorkspaceContext& context, Offered offered,
        QObject* owner = nullptr);

    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] const models::TimelineRow& row(int index) const override;
    [[nodiscard]] int indexOf(const MessageId& id) const override;
    [[nodiscard]] bool isOpen() const override;
    [[nodiscard]] bool atStart() const override;
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] bool historyMissing() const override;
    [[nodiscard]] qint64 missingReplies() const override;
    void loadOlder() override;
    void loadNewer() override;
    void openNewest() override;
    [[nodiscard]] bool mayEdit(const models::TimelineRow& row) const override;
    [[nodiscard]] bool mayRemove(const models::TimelineRow& row) const override;
    [[nodiscard]] bool offers(MessageAction action, const models::TimelineRow& row) const override;
    [[nodiscard]] QString obstacle(
        MessageAction action, const models::TimelineRow& row) const override;
    [[nodiscard]] QString statusOf(const MemberId& member) const override;
    void openAround(Position position) override;

private:
    models::TimelineModel& m_model;
    models::WorkspaceContext& m_context;
    Offered m_offered;
};

} // namespace hearth::ui
