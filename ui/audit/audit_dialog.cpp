// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_dialog.h"

#include "core/models/directory.h"
#include "ui/audit/alert_watch.h"
#include "ui/audit/audit_text.h"
#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/states.h"

#include <QAction>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSaveFile>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 200;
constexpr int detailLines = 6;
constexpr int tableLines = 10;
constexpr int mostDays = 36500;
constexpr int leastRows = 50; ///< more than the table shows at once

Timestamp beginOf(const QDate& day) { return { day.startOfDay().toMSecsSinceEpoch() * 1000 }; }

} // namespace

AuditDialog::AuditDialog(
    const models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : AuditDialog(models::AuditReader(account, workspace.id()),
          tr("Who did or tried what in %1.").arg(workspace.directory().workspace().name), parent)
{
    auto* alerts = new AlertWatch(workspace.directory(), m_reader, this);
    body().insertWidget(0, alerts);
    connect(alerts, &AlertWatch::failed, this,
        [this](const Error& error) { showError(error, ErrorContext::Workspace); });
    addPeople(workspace.directory().members());
}

AuditDialog::AuditDialog(const models::Account& account, QWidget* parent)
    : AuditDialog(models::AuditReader(account, std::nullopt),
          tr("Who signed in and what was changed on this server."), parent)
{
}

AuditDialog::AuditDialog(models::AuditReader reader, const QString& subtitle, QWidget* parent)
    : Sheet(tr("Audit log"), subtitle, parent)
    , m_reader(std::move(reader))
    , m_model(new AuditTableModel(this))
{
    setObjectName(u"audit"_s);
    addFilter();
    addTable();
    addRetention();
    const auto act = [this](const QString& text, auto action) {
        connect(addButton(text, ButtonKind::Secondary, Side::Leading), &QPushButton::clicked, this,
            action);
    };
    act(tr("Export as &CSV…"), [this] { chooseFile(protocol::AuditFormat::Csv); });
    act(tr("Export as &JSON…"), [this] { chooseFile(protocol::AuditFormat::Json); });
    act(tr("&Verify the chain"), [this] { verify(); });
    addCloseButton(tr("Close"));
    reload();
}

AuditDialog::~AuditDialog() = default;

void AuditDialog::addFilter()
{
    auto* row = new QHBoxLayout;
    const auto add = [this, row](const QString& label, QWidget* field, const QString& name) {
        auto* text = new QLabel(label, this);
        text->setBuddy(field);
        field->setObjectName(name);
        field->setAccessibleName(QString(label).remove(u'&'));
        row->addWidget(text);
        row->addWidget(field, 1);
    };
    m_person = new QComboBox(this);
    m_person->addItem(tr("Everybody"));
    m_action = new QComboBox(this);
    m_action->addItem(tr("Everything"));
    m_action->addItem(tr("Refused"), u"refused"_s);
    addActions();
    const QDate today = QDate::currentDate();
    m_from = new QDateEdit(today.addYears(-1), this);
    m_until = new QDateEdit(today, this);
    for (QDateEdit* day : { m_from, m_until })
        day->setCalendarPopup(true);
    add(tr("&Person"), m_person, u"auditPerson"_s);
    add(tr("&Action"), m_action, u"auditAction"_s);
    add(tr("&From"), m_from, u"auditFrom"_s);
    add(tr("&To"), m_until, u"auditUntil"_s);
    body().addLayout(row);
    connect(m_person, &QComboBox::activated, this, &AuditDialog::reload);
    connect(m_action, &QComboBox::activated, this, &AuditDialog::reload);
    connect(m_from, &QDateEdit::dateChanged, this, &AuditDialog::reload);
    connect(m_until, &QDateEdit::dateChanged, this, &AuditDialog::reload);
    auto* again = new QAction(tr("Look again"), this);
    again->setShortcut(QKeySequence::Refresh);
    connect(again, &QAction::triggered, this, &AuditDialog::reload);
    addAction(again);
}

/// What can be done in a workspace is recorded in its own log, what concerns accounts in the
/// server's.
void AuditDialog::addActions()
{
    using Action = std::pair<QString, QString>;
    const QList<Action> ofWorkspace { { tr("People"), u"member"_s }, { tr("Roles"), u"role"_s },
        { tr("Groups"), u"group"_s }, { tr("Invitations"), u"invite"_s },
        { tr("Domains"), u"domain"_s }, { tr("Channels"), u"channel"_s },
        { tr("Workspace"), u"workspace"_s }, { tr("Emoji"), u"emoji"_s },
        { tr("Imports"), u"import"_s }, { tr("Claims"), u"claim"_s },
        { tr("Audit log"), u"audit"_s } };
    const QList<Action> ofServer { { tr("Sign-ins"), u"auth"_s }, { tr("Sessions"), u"session"_s },
        { tr("Second factors"), u"secondFactor"_s }, { tr("API tokens"), u"token"_s },
        { tr("Own accounts"), u"account"_s }, { tr("Others' accounts"), u"user"_s },
        { tr("Sign-in services"), u"signInProvider"_s }, { tr("Workspaces"), u"workspace"_s },
        { tr("Server"), u"server"_s }, { tr("Mail"), u"mail"_s }, { tr("Backups"), u"backup"_s },
        { tr("Audit log"), u"serverAudit"_s } };
    const QList<Action>& actions = m_reader.isServers() ? ofServer : ofWorkspace;
    for (const auto& [text, operation] : actions)
        m_action->addItem(text, operation);
}

/// So that somebody can be chosen whose entries are far below.
void AuditDialog::addPeople(QList<Member> members)
{
    std::ranges::sort(members, [](const Member& left, const Member& right) {
        return QString::localeAwareCompare(left.displayName, right.displayName) < 0;
    });
    for (const Member& member : std::as_const(members)) {
        if (member.userId && m_person->findData(member.id.toString()) < 0)
            m_person->addItem(member.displayName, member.id.toString());
    }
}

void AuditDialog::addTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"auditTable"_s);
    m_table->setAccessibleName(tr("Entries"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::sidebarRow);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QString moment = QLocale().toString( // as wide as one gets
        QDateTime(QDate(2028, 12, 28), QTime(20, 58)), QLocale::ShortFormat);
    m_table->horizontalHeader()->resizeSection(
        AuditTableModel::Time, fontMetrics().horizontalAdvance(moment) + 2 * metrics::smallGap);
    m_table->horizontalHeader()->setSectionResizeMode(AuditTableModel::What, QHeaderView::Stretch);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * tableLines * 2);
    m_nothing = new EmptyState({}, {}, {}, this);
    m_nothing->setObjectName(u"auditNothing"_s);
    m_nothing->setMinimumHeight(m_table->minimumHeight());
    m_nothing->hide();
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(u"auditDetails"_s);
    m_details->setAccessibleName(tr("Details"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setMaximumHeight(fontMetrics().lineSpacing() * (detailLines + 1));
    body().addWidget(m_table);
    body().addWidget(m_nothing);
    body().addWidget(m_details);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &AuditDialog::showDetails);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_table->verticalScrollBar()->maximum())
            loadMore();
    });
}

void AuditDialog::addRetention()
{
    m_retention = new QSpinBox(this);
    m_retention->setObjectName(u"auditRetention"_s);
    m_retention->setAccessibleName(tr("Days for which entries are kept"));
    m_retention->setRange(0, mostDays);
    m_retention->setSpecialValueText(tr("For ever"));
    m_retention->setSuffix(tr(" days"));
    m_retention->setKeyboardTracking(false);
    m_retention->setEnabled(false);
    body().addWidget(new SheetRow(tr("Keep entries"),
        tr("Older ones are removed; what stands for them is signed."), m_retention, this));
    connect(m_retention, &QSpinBox::editingFinished, this, &AuditDialog::changeRetention);
    m_reader.settings().then(this, [this](const Result<protocol::AuditSettings>& settings) {
        if (!settings)
            return;
        m_keptDays = settings->retentionDays;
        m_retention->setValue(static_cast<int>(m_keptDays));
        m_retention->setEnabled(true);
    });
}

void AuditDialog::showRefusals(Timestamp since)
{
    m_action->setCurrentIndex(m_action->findData(u"refused"_s));
    // Asks once: the day below may be the same already.
    const QSignalBlocker quiet(m_from);
    m_from->setDate(since.toDateTime().date());
    reload();
    m_sought = since;
}

void AuditDialog::chooseSought()
{
    if (!m_sought)
        return;
    // The newest are first.
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        if (m_model->entry(row).timestamp < *m_sought)
            continue;
        m_sought.reset();
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->setFocus();
        return;
    }
}

protocol::AuditFilter AuditDialog::filter() const
{
    protocol::AuditFilter filter;
    const QString person = m_person->currentData().toString();
    if (!person.isEmpty())
        filter.actorId = person;
    const QString action = m_action->currentData().toString();
    if (action == u"refused"_s)
        filter.refused = true;
    else if (!action.isEmpty())
        filter.operation = action;
    // The wrong way round they are the same days.
    filter.from = beginOf(std::min(m_from->date(), m_until->date()));
    filter.until = beginOf(std::max(m_from->date(), m_until->date()).addDays(1));
    return filter;
}

void AuditDialog::reload()
{
    m_model->clear();
    m_details->clear();
    m_next.reset();
    m_sought.reset();
    const quint64 question = ++m_question;
    m_reader.list({ .before = {}, .limit = pageSize, .filter = filter() })
        .then(this, [this, question](const Result<protocol::AuditPage>& page) {
            if (question == m_question)
                take(page);
        });
}

void AuditDialog::loadMore()
{
    const std::optional<qint64> before = std::exchange(m_next, std::nullopt);
    if (!before)
        return;
    m_reader.list({ .before = before, .limit = pageSize, .filter = filter() })
        .then(this, [this, question = m_question](const Result<protocol::AuditPage>& page) {
            if (question == m_question)
                take(page);
        });
}

void AuditDialog::take(const Result<protocol::AuditPage>& page)
{
    if (!page) {
        m_nothing->setTexts(tr("The log could not be read."), tr("Look again with F5."), {});
        showNothing(m_model->rowCount() == 0);
        return showError(page.error(), ErrorContext::Workspace);
    }
    m_next = page->next;
    m_model->append(page->entries);
    chooseSought();
    // Whoever is met in the log can be chosen.
    for (const protocol::AuditEntry& entry : page->entries) {
        if (entry.actorId && m_person->findData(*entry.actorId) < 0)
            m_person->addItem(AuditText::actor(entry), *entry.actorId);
    }
    // Pages may hold less than they should: of private channels not everything is shown. There is
    // nothing to scroll then, by which the next one would be asked for.
    if (m_next && m_model->rowCount() < leastRows)
        return loadMore();
    if (filter() == protocol::AuditFilter {})
        m_nothing->setTexts(tr("Nothing has been recorded yet."), {}, {});
    else
        m_nothing->setTexts(tr("Nothing like this happened."),
            tr("Choose another person, another action or other days."), {});
    showNothing(m_model->rowCount() == 0);
}

void AuditDialog::showNothing(bool isNothing)
{
    m_nothing->setVisible(isNothing);
    m_table->setVisible(!isNothing);
    m_details->setVisible(!isNothing);
}

void AuditDialog::showDetails()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setPlainText(
        current.isValid() ? AuditText::details(m_model->entry(current.row())) : QString());
}

void AuditDialog::chooseFile(protocol::AuditFormat format)
{
    const bool isCsv = format == protocol::AuditFormat::Csv;
    auto* dialog = new QFileDialog(this, tr("Export the audit log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? u"csv"_s : u"json"_s);
    dialog->selectFile(isCsv ? u"audit.csv"_s : u"audit.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, format](const QString& path) { exportTo(path, format); });
    dialog->open();
}

void AuditDialog::exportTo(const QString& path, protocol::AuditFormat format)
{
    clearMessage();
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        showMessage(
            MessageTone::Error, tr("The file cannot be written: %1").arg(m_file->errorString()));
        m_file.reset();
        return;
    }
    writeNext({ .format = format, .before = {}, .limit = 1000, .filter = filter() });
}

void AuditDialog::writeNext(const protocol::AuditExport& next)
{
    m_reader.exportText(next).then(this, [this, next](const Result<protocol::AuditText>& piece) {
        if (!m_file)
            return;
        if (!piece) {
            m_file.reset();
            return showError(piece.error(), ErrorContext::Workspace);
        }
        m_file->write(piece->text.toUtf8());
        if (piece->next) {
            protocol::AuditExport further = next;
            further.before = piece->next;
            return writeNext(further);
        }
        const bool isWritten = m_file->commit();
        const QString trouble = m_file->errorString();
        m_file.reset();
        if (isWritten)
            showMessage(MessageTone::Good, tr("The audit log was exported."));
        else
            showMessage(MessageTone::Error, tr("The file cannot be written: %1").arg(trouble));
    });
}

void AuditDialog::verify()
{
    clearMessage();
    m_reader.verify().then(this, [this](const Result<protocol::AuditVerdict>& verdict) {
        if (!verdict)
            return showError(verdict.error(), ErrorContext::Workspace);
        showMessage(
            verdict->broken ? MessageTone::Error : MessageTone::Good, AuditText::verdict(*verdict));
    });
}

void AuditDialog::changeRetention()
{
    const qint64 days = m_retention->value();
    if (days == m_keptDays)
        return;
    const bool isShorter = days != 0 && (m_keptDays == 0 || days < m_keptDays);
    if (!isShorter)
        return saveRetention(days);
    // The question takes the focus, which ends the editing once more.
    m_retention->setValue(static_cast<int>(m_keptDays));
    confirm(this,
        { .title = tr("Remove older entries?"),
            .text = tr("Entries older than %n days are removed at once, and do not come back.",
                nullptr, static_cast<int>(days)),
            .verb = tr("Remove"),
            .kind = ButtonKind::Danger,
            .enter = OnEnter::Refuses },
        [this, days] { saveRetention(days); });
}

void AuditDialog::saveRetention(qint64 days)
{
    m_reader.setSettings({ .retentionDays = days })
        .then(this, [this](const Result<protocol::AuditSettings>& settings) {
            if (!settings)
                return showError(settings.error(), ErrorContext::Workspace);
            m_keptDays = settings->retentionDays;
            m_retention->setValue(static_cast<int>(m_keptDays));
            reload();
        });
}

} // namespace hearth::ui
