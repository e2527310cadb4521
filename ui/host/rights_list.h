// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QPointer>
#include <QTimer>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

/// The people with an account at a server, each with a switch for the right to create workspaces
/// and a way to a new password; a page at a time. Window's thread.
class RightsList final : public QWidget {
    Q_OBJECT

public:
    RightsList(models::Account& account, QWidget* parent);

Q_SIGNALS:
    void failed(const hearth::Error& error);

private:
    void start();
    void fetch();
    void append(const protocol::UserList& page);
    void addRow(const User& user);
    void addReset(QWidget& action, const User& user);
    void give(const User& user, QCheckBox& toggle, bool may);

    QPointer<models::Account> m_account;
    QLineEdit* m_search = nullptr;
    QTimer m_rest; ///< of the fingers, before it is searched
    QWidget* m_page = nullptr; ///< the rows; a new one for every search
    QVBoxLayout* m_rows = nullptr;
    QVBoxLayout* m_layout = nullptr;
    Label* m_nobody = nullptr;
    Button* m_more = nullptr;
    std::optional<UserId> m_last;
    quint64 m_round = 0; ///< of searching, so that a late answer does not mix with the next
};

} // namespace hearth::ui
