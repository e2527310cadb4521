// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/message_marks.h"
#include "ui/shell/sheet.h"

namespace hearth::ui {

/// What a message said before it was edited, newest first; asks the server for it. Window's thread.
class HistoryDialog final : public Sheet {
    Q_OBJECT

public:
    /// `marks` outlives it.
    HistoryDialog(models::MessageMarks& marks, const models::TimelineRow& row, QWidget* parent);

private:
    void load();
    void showVersions(const protocol::MessageHistory& history);
    void addVersion(const QString& title, const QString& text);

    models::MessageMarks& m_marks;
    MessageId m_message;
    QString m_now;
    QVBoxLayout* m_versions = nullptr;
};

} // namespace hearth::ui
