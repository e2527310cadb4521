// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace hearth::ui {

class EmojiHistory;

/// When a status stops counting.
enum class ClearAfter { Never, HalfHour, Hour, FourHours, Today, ThisWeek, Date, AsItIs };

/// The moment that this means, seen from `now` in the machine's own time zone. `date`: for Date,
/// the last day on which it counts.
[[nodiscard]] std::optional<Timestamp> clearingMoment(
    ClearAfter choice, const QDateTime& now, const QDate& date);

/// What the person says of themselves: an emoji, a line, whether to be left alone, and until when.
/// Window's thread.
class OwnStatusDialog final : public Sheet {
    Q_OBJECT

public:
    /// Both outlive it.
    OwnStatusDialog(models::WorkspaceContext& workspace, EmojiHistory& emoji, QWidget* parent);

private:
    void fill(const std::optional<MemberStatus>& status);
    void pickEmoji(const QWidget& button);
    bool checkEmoji();
    void refresh();
    void save();

    models::WorkspaceContext& m_workspace;
    EmojiHistory& m_history;
    TextField* m_emoji;
    TextField* m_text;
    QCheckBox* m_quiet;
    QComboBox* m_clear;
    QDateEdit* m_date;
    QString m_kept; ///< the emoji of the status that is there
    std::optional<Timestamp> m_until; ///< likewise
};

} // namespace hearth::ui
