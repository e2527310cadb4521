// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/shell/sheet.h"

#include <QPointer>

class QPlainTextEdit;

namespace hearth::ui {

/// *Web pages*, for whoever owns the server: which pages in a browser may call it (their origins,
/// RFC 6454), one a line. What the server refuses is said beside the list, and what was typed
/// stays. Window's thread.
class OriginsDialog final : public Sheet {
    Q_OBJECT

public:
    OriginsDialog(models::Account& account, QWidget* parent);

private:
    void load();
    void save();
    void take(const protocol::ServerInfo& info);
    void showRefusal(const Error& error, const QStringList& sent);
    void refresh();
    [[nodiscard]] QStringList typed() const;

    QPointer<models::Account> m_account;
    QPlainTextEdit* m_list = nullptr;
    Label* m_problem = nullptr;
    Button* m_save = nullptr;
    std::optional<QStringList> m_known; ///< as the server last said
};

} // namespace hearth::ui
