// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account.h"
#include "ui/shell/sheet.h"

#include <QPointer>
#include <QTimer>

class QComboBox;

namespace hearth::ui {

class BarPlot;
class ShareBar;

/// *How the server is*, for its owner: who is there, how much is written, storage, the last backup
/// and what is not in order, in plain words and two small plots. Looks again every few seconds
/// without anybody noticing but by the numbers. Window's thread.
class ServerStateDialog final : public Sheet {
    Q_OBJECT

public:
    ServerStateDialog(models::Account& account, QWidget* parent);

private:
    void addNumbers();
    void addWarnings();
    void addLogLevel();
    void refresh();
    void take(const protocol::ServerState& state);
    void showFindings(const QList<protocol::Finding>& findings);
    void checkEverything();
    void setLogLevel(int row);

    QPointer<models::Account> m_account;
    QTimer m_timer;
    bool m_asking = false;
    bool m_isThorough = false; ///< what a check of everything found stands there
    Label* m_online = nullptr;
    Label* m_messages = nullptr;
    BarPlot* m_hours = nullptr;
    Label* m_storage = nullptr;
    ShareBar* m_disk = nullptr;
    Label* m_workspaces = nullptr;
    Label* m_backup = nullptr;
    Label* m_warnings = nullptr;
    QComboBox* m_logLevel = nullptr;
    Button* m_check = nullptr;
};

} // namespace hearth::ui
