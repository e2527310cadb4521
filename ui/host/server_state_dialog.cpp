// SPDX-License-Identifier: Apache-2.0
#include "ui/host/server_state_dialog.h"

#include "core/models/server_call.h"
#include "ui/host/server_state_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plots.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>
#include <chrono>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using protocol::LogLevel;

namespace {

constexpr auto period = 5s; ///< often enough to feel live, rarely enough to cost nothing
constexpr qsizetype workspacesShown = 3;

/// A title and the words at the end of its line.
Label* addFact(QVBoxLayout& column, const QString& title, const QString& name, QWidget* parent)
{
    auto* value = new Label({}, TextRole::Muted, parent);
    value->setObjectName(name);
    value->setWordWrap(true);
    value->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    value->setAccessibleName(title);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addWidget(new Label(title, TextRole::Strong, parent), 0, Qt::AlignTop);
    row->addWidget(value, 1);
    column.addLayout(row);
    return value;
}

} // namespace

ServerStateDialog::ServerStateDialog(models::Account& account, QWidget* parent)
    : Sheet(tr("How the server is"), {}, parent)
    , m_account(&account)
    , m_timer(this)
{
    addNumbers();
    addWarnings();
    addLogLevel();
    m_check = addButton(tr("&Check everything"), ButtonKind::Secondary, Side::Leading);
    m_check->setObjectName(u"checkEverything"_s);
    connect(m_check, &QPushButton::clicked, this, &ServerStateDialog::checkEverything);
    addCloseButton(tr("Close"));
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &ServerStateDialog::refresh);
    m_timer.start();
    refresh();
}

void ServerStateDialog::addNumbers()
{
    m_online = addFact(body(), tr("There now"), u"online"_s, this);
    body().addWidget(new Divider(this));
    m_messages = addFact(body(), tr("Messages"), u"messages"_s, this);
    m_hours = new BarPlot(tr("Messages per hour"), this);
    m_hours->setObjectName(u"hours"_s);
    body().addWidget(m_hours);
    body().addWidget(new Divider(this));
    m_storage = addFact(body(), tr("Storage"), u"storage"_s, this);
    m_disk = new ShareBar(tr("Used of the disk"), this);
    m_disk->setObjectName(u"disk"_s);
    body().addWidget(m_disk);
    m_workspaces = new Label({}, TextRole::Small, this);
    m_workspaces->setObjectName(u"workspaces"_s);
    m_workspaces->setWordWrap(true);
    m_workspaces->setAccessibleName(tr("The largest workspaces"));
    body().addWidget(m_workspaces);
    body().addWidget(new Divider(this));
    m_backup = addFact(body(), tr("Last backup"), u"lastBackup"_s, this);
}

void ServerStateDialog::addWarnings()
{
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("What is not in order"), this));
    m_warnings = new Label({}, TextRole::Body, this);
    m_warnings->setObjectName(u"warnings"_s);
    m_warnings->setWordWrap(true);
    m_warnings->setTextFormat(Qt::PlainText);
    m_warnings->setAccessibleName(tr("What is not in order"));
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body().addWidget(m_warnings);
}

void ServerStateDialog::addLogLevel()
{
    m_logLevel = new QComboBox(this);
    m_logLevel->setObjectName(u"logLevel"_s);
    m_logLevel->setAccessibleName(tr("What the server's log says"));
    m_logLevel->setEnabled(false); // until the server has said how it is now
    for (const LogLevel level :
        { LogLevel::Error, LogLevel::Warning, LogLevel::Info, LogLevel::Debug })
        m_logLevel->addItem(ServerStateText::logLevel(level), static_cast<int>(level));
    connect(m_logLevel, &QComboBox::activated, this, &ServerStateDialog::setLogLevel);
    body().addWidget(new Divider(this));
    body().addWidget(new SheetRow(tr("What the server's log says"),
        tr("Until the server ends. What people write is never in it."), m_logLevel, this));
}

void ServerStateDialog::refresh()
{
    if (!m_account || m_asking)
        return;
    m_asking = true;
    models::callServer(*m_account, protocol::serverState, std::nullopt, protocol::Nothing {})
        .then(this, [this](const Result<protocol::ServerState>& state) {
            m_asking = false;
            if (state)
                take(*state);
            else
                showError(state.error(), ErrorContext::Server);
        });
}

void ServerStateDialog::take(const protocol::ServerState& state)
{
    clearMessage();
    setSubtitle(ServerStateText::runningSince(state));
    m_online->setText(ServerStateText::online(state));
    const QString messages = ServerStateText::messages(state.messagesPerHour, state.at);
    m_messages->setText(messages);
    m_hours->setValues(state.messagesPerHour, messages);
    const QString storage = ServerStateText::storage(state);
    m_storage->setText(storage);
    m_disk->setShare(state.totalBytes - state.freeBytes, state.totalBytes, storage);
    QStringList workspaces;
    for (const protocol::WorkspaceStorage& entry :
        state.storage.first(std::min(workspacesShown, state.storage.size())))
        workspaces.append(ServerStateText::workspace(entry));
    m_workspaces->setText(workspaces.join(u" · "_s));
    m_backup->setText(ServerStateText::lastBackup(state.lastBackupAt));
    m_logLevel->setEnabled(true);
    if (!m_logLevel->view()->isVisible())
        m_logLevel->setCurrentIndex(m_logLevel->findData(static_cast<int>(state.logLevel)));
    if (!m_isThorough)
        showFindings(state.warnings);
}

void ServerStateDialog::showFindings(const QList<protocol::Finding>& findings)
{
    QStringList lines;
    for (const protocol::Finding& finding : findings) {
        if (finding.state != protocol::CheckState::Ok)
            lines.append(ServerStateText::sentence(finding));
    }
    const bool isFine = lines.isEmpty();
    m_warnings->setRole(isFine ? TextRole::Good : TextRole::Body);
    m_warnings->setText(isFine ? tr("Everything is in order.") : lines.join(u"\n\n"_s));
    fit();
}

/// Whole databases are read: that takes a while.
void ServerStateDialog::checkEverything()
{
    if (!m_account)
        return;
    m_check->setEnabled(false);
    m_isThorough = true;
    m_warnings->setRole(TextRole::Muted);
    m_warnings->setText(tr("Looking at everything…"));
    models::callServer(*m_account, protocol::serverDiagnose, std::nullopt, protocol::Nothing {})
        .then(this, [this](const Result<protocol::Diagnosis>& diagnosis) {
            m_check->setEnabled(true);
            if (diagnosis)
                return showFindings(diagnosis->findings);
            m_isThorough = false;
            m_warnings->clear();
            showError(diagnosis.error(), ErrorContext::Server);
        });
}

void ServerStateDialog::setLogLevel(int row)
{
    if (!m_account)
        return;
    const auto level = static_cast<LogLevel>(m_logLevel->itemData(row).toInt());
    models::callServer(*m_account, protocol::serverSetLogLevel, std::nullopt,
        protocol::ServerLogLevel { .level = level })
        .then(this, [this](const Result<protocol::ServerLogLevel>& set) {
            if (!set)
                showError(set.error(), ErrorContext::Server);
        });
}

} // namespace hearth::ui
