// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace_settings_dialog.h"

#include "core/models/directory.h"

#include <QComboBox>

#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using models::Submissions;
using replica::OutboxEntry;

namespace {

constexpr int longestName = 80;
const auto nameSetting = u"name"_s; // protocol::WorkspaceUpdate

/// Makes it the current one, also where another program has set what nobody can choose here.
void choose(QComboBox& box, qint64 minutes)
{
    int index = box.findData(minutes);
    if (index < 0) {
        box.addItem(
            WorkspaceSettingsDialog::tr("%Ln minute(s)", nullptr, static_cast<int>(minutes)),
            minutes);
        index = box.count() - 1;
    }
    box.setCurrentIndex(index);
}

} // namespace

WorkspaceSettingsDialog::WorkspaceSettingsDialog(
    models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Workspace settings"), tr("They hold for everybody in it."), parent)
    , m_workspace(workspace)
    , m_submissions(workspace.session())
    , m_name(new TextField(tr("Name"), {}, this))
{
    m_name->setObjectName(nameSetting);
    m_name->edit().setMaxLength(longestName);
    body().addWidget(m_name);
    addSwitch({ .title = tr("Everybody may create channels"),
                  .detail = tr("Otherwise only the owner and admins."),
                  .setting = u"membersMayCreateChannels"_s },
        &Update::membersMayCreateChannels, &Workspace::membersMayCreateChannels);
    addSwitch({ .title = tr("Join by link or code"),
                  .detail = tr("Off: people come in by invitation alone. Who is here stays."),
                  .setting = u"joinCodeEnabled"_s },
        &Update::joinCodeEnabled, &Workspace::joinCodeEnabled);
    addMessageRules();
    addFileRules();
    addCloseButton(tr("Close"));
    m_rename = addButton(tr("Rename"), ButtonKind::Primary);
    m_rename->setObjectName(u"renameWorkspace"_s);
    connect(m_name, &TextField::textChanged, this, &WorkspaceSettingsDialog::refreshRename);
    connect(m_rename, &QPushButton::clicked, this, &WorkspaceSettingsDialog::rename);
    connect(&workspace.directory(), &models::Directory::workspaceChanged, this,
        &WorkspaceSettingsDialog::refresh);
    connect(&m_submissions, &Submissions::done, this, &WorkspaceSettingsDialog::closeWhenRenamed);
    connect(&m_submissions, &Submissions::kept, this, &Sheet::showKept);
    connect(&m_submissions, &Submissions::refused, this, &WorkspaceSettingsDialog::showRefusal);
    connect(
        &m_submissions, &Submissions::refusedLater, this, &WorkspaceSettingsDialog::showRefusal);
    refresh();
    followUnsent();
}

void WorkspaceSettingsDialog::addSwitch(
    const Texts& texts, std::optional<bool> Update::* field, bool Workspace::* value)
{
    auto* toggle = new ToggleSwitch(this);
    toggle->setObjectName(texts.setting);
    connect(toggle, &QCheckBox::clicked, this, [this, field, setting = texts.setting](bool on) {
        Update update;
        update.*field = on;
        submit(setting, update);
    });
    body().addWidget(new SheetRow(texts.title, texts.detail, toggle, this));
    m_switches.append({ .toggle = toggle, .value = value });
}

void WorkspaceSettingsDialog::addWindow(
    const Texts& texts, std::optional<qint64> Update::* field, qint64 Workspace::* value)
{
    constexpr qint64 hour = 60;
    auto* box = new QComboBox(this);
    box->setObjectName(texts.setting);
    const QList<std::pair<qint64, QString>> choices { { -1, tr("Always") },
        { hour / 12, tr("5 minutes") }, { hour, tr("An hour") }, { 24 * hour, tr("A day") },
        { 7 * 24 * hour, tr("A week") }, { 0, tr("Never") } };
    for (const auto& [minutes, text] : choices)
        box->addItem(text, minutes);
    connect(box, &QComboBox::activated, this, [this, box, field] {
        Update update;
        update.*field = box->currentData().toLongLong();
        submit(box->objectName(), update);
    });
    body().addWidget(new SheetRow(texts.title, texts.detail, box, this));
    m_windows.append({ .box = box, .value = value });
}

void WorkspaceSettingsDialog::addMessageRules()
{
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Messages"), this));
    addWindow({ .title = tr("Changing what one has written"),
                  .detail = tr("How long authors may do it."),
                  .setting = u"editMinutes"_s },
        &Update::editMinutes, &Workspace::editMinutes);
    addWindow({ .title = tr("Deleting what one has written"),
                  .detail = tr("How long authors may do it. Admins may always."),
                  .setting = u"deleteMinutes"_s },
        &Update::deleteMinutes, &Workspace::deleteMinutes);
    addSwitch({ .title = tr("Everybody may see earlier versions"),
                  .detail = tr("Otherwise only the author and admins."),
                  .setting = u"editHistoryVisible"_s },
        &Update::editHistoryVisible, &Workspace::editHistoryVisible);
}

void WorkspaceSettingsDialog::addFileRules()
{
    auto* button = new Button(tr("Choose…"), ButtonKind::Secondary, this);
    button->setObjectName(u"fileRulesButton"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &WorkspaceSettingsDialog::fileRulesRequested);
    body().addWidget(new SheetRow(
        tr("Files"), tr("How large, of which types, and how much of them."), button, this));
}

void WorkspaceSettingsDialog::refresh()
{
    if (!m_name->edit().isModified() && m_name->error().isEmpty() && m_name->text() != now().name)
        m_name->setText(now().name);
    for (const Switch& each : std::as_const(m_switches))
        each.toggle->setChecked(now().*each.value);
    for (const Window& each : std::as_const(m_windows))
        choose(*each.box, now().*each.value);
    refreshRename();
}

void WorkspaceSettingsDialog::refreshRename()
{
    const QString name = m_name->text().trimmed();
    m_rename->setEnabled(!name.isEmpty() && name != now().name);
}

/// What was refused while nobody looked, or waits still.
void WorkspaceSettingsDialog::followUnsent()
{
    QStringList settings { nameSetting };
    for (const Switch& each : std::as_const(m_switches))
        settings.append(each.toggle->objectName());
    for (const Window& each : std::as_const(m_windows))
        settings.append(each.box->objectName());
    for (const QString& setting : std::as_const(settings)) {
        if (!models::entriesAboutSetting(m_workspace.session(), setting).isEmpty())
            m_submissions.followSetting(setting);
    }
}

void WorkspaceSettingsDialog::submit(const QString& setting, Update update)
{
    clearMessage();
    m_renaming = setting == nameSetting;
    update.baseRevision = now().revision;
    m_workspace.session().submit(protocol::workspaceUpdate, update, std::nullopt);
    m_submissions.followSetting(setting);
}

void WorkspaceSettingsDialog::rename()
{
    Update update;
    update.name = m_name->text().trimmed();
    submit(nameSetting, update);
}

void WorkspaceSettingsDialog::closeWhenRenamed()
{
    if (m_renaming)
        accept();
}

void WorkspaceSettingsDialog::showRefusal(const OutboxEntry& entry)
{
    const QString why = ErrorText::sentence(
        entry.error.value_or(Error {}), ErrorContext::Workspace);
    if (entry.args.contains(nameSetting)) {
        const QString name = entry.args.value(nameSetting).toString();
        if (!m_name->edit().isModified())
            m_name->setText(name);
        // What somebody has typed since is something else.
        if (m_name->text().trimmed() == name) {
            m_name->setError(why);
            return;
        }
    }
    QString sentence = why;
    const QStringList settings = entry.args.keys();
    for (const QString& setting : settings) {
        if (const auto* control = findChild<QWidget*>(setting); control && control != m_name)
            sentence = tr("%1: %2", "setting, sentence").arg(control->accessibleName(), why);
    }
    showMessage(MessageTone::Error, sentence);
}

} // namespace hearth::ui
