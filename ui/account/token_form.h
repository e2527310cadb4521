// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/widgets/fields.h"

class QComboBox;
class QTreeWidget;

namespace hearth::ui {

class Label;

/// What a new API token may do, where, and for how long. Window's thread.
class TokenForm final : public QWidget {
    Q_OBJECT

public:
    TokenForm(const QList<protocol::WorkspaceSummary>& workspaces, QWidget* parent);

    void clear();
    /// None when something is missing; the field says what.
    [[nodiscard]] std::optional<protocol::CreateToken> value();
    /// An entity of the operation table in the person's language.
    [[nodiscard]] static QString titleOf(const QString& entity);

private:
    void fillScopes();
    [[nodiscard]] QStringList scopes() const;

    TextField* m_name = nullptr;
    QComboBox* m_workspace = nullptr;
    QComboBox* m_days = nullptr;
    QTreeWidget* m_scopes = nullptr;
    Label* m_problem = nullptr;
};

} // namespace hearth::ui
