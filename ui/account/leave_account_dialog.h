// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account_life.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

class QComboBox;

namespace hearth::ui {

/// Asks once more, with the password, before one's own account rests or is deleted; says what
/// becomes of everything, and how to come back. Window's thread.
class LeaveAccountDialog final : public Sheet {
    Q_OBJECT

public:
    enum class Way { Deactivate, Delete };

    /// The account outlives it.
    LeaveAccountDialog(const models::Account& account, Way way, QWidget* parent);

    /// What was refused, as a sentence; empty: it is about a field. Also for who deletes another's.
    [[nodiscard]] static QString conflictSentence(const Error& error);

Q_SIGNALS:
    /// It rests now; deleted at `deletionAt`, if at all.
    void left(const std::optional<hearth::Timestamp>& deletionAt);

private:
    void addDeletion();
    void submit();
    void deactivate();
    void remove();
    void refuse(const Error& error);
    [[nodiscard]] std::optional<QString> password() const;

    const models::Account& m_account;
    const Way m_way;
    QComboBox* m_history = nullptr;
    TextField* m_name = nullptr;
    TextField* m_password = nullptr;
    Button* m_leave = nullptr;
};

} // namespace hearth::ui
