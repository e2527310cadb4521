// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/rules_sheet.h"

#include "core/models/directory.h"

#include <QComboBox>

#include <utility>

namespace hearth::ui {

using models::Submissions;
using replica::OutboxEntry;

namespace {

/// Makes it the current one, also where another program has set what nobody can choose here.
void choose(QComboBox& box, qint64 value, bool isMinutes)
{
    int index = box.findData(value);
    if (index < 0 && isMinutes) {
        box.addItem(RulesSheet::tr("%Ln minute(s)", nullptr, static_cast<int>(value)), value);
        index = box.count() - 1;
    }
    box.setCurrentIndex(index);
}

} // namespace

RulesSheet::RulesSheet(models::WorkspaceContext& workspace, const QString& title,
    const QString& subtitle, QWidget* parent)
    : Sheet(title, subtitle, parent)
    , m_workspace(workspace)
    , m_submissions(workspace.session())
{
}

void RulesSheet::start()
{
    connect(&m_workspace.directory(), &models::Directory::workspaceChanged, this,
        [this] { refresh(); });
    connect(&m_submissions, &Submissions::kept, this, &Sheet::showKept);
    const auto refused = [this](const OutboxEntry& entry) { showRefusal(entry); };
    connect(&m_submissions, &Submissions::refused, this, refused);
    connect(&m_submissions, &Submissions::refusedLater, this, refused);
    refresh();
    followUnsent();
}

const Workspace& RulesSheet::now() const { return m_workspace.directory().workspace(); }

void RulesSheet::addSwitch(
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

void RulesSheet::addWindow(
    const Texts& texts, std::optional<qint64> Update::* field, qint64 Workspace::* value)
{
    constexpr qint64 hour = 60;
    addChoice(texts,
        { { -1, tr("Always") }, { hour / 12, tr("5 minutes") }, { hour, tr("An hour") },
            { 24 * hour, tr("A day") }, { 7 * 24 * hour, tr("A week") }, { 0, tr("Never") } },
        { .box = nullptr,
            .value = [value](const Workspace& workspace) { return workspace.*value; },
            .isMinutes = true },
        [field](Update& update, qint64 minutes) { update.*field = minutes; });
}

void RulesSheet::addChoice(const Texts& texts, const QList<std::pair<qint64, QString>>& choices,
    const Choice& choice, const std::function<void(Update&, qint64)>& put)
{
    auto* box = new QComboBox(this);
    box->setObjectName(texts.setting);
    for (const auto& [value, text] : choices)
        box->addItem(text, value);
    connect(box, &QComboBox::activated, this, [this, box, put] {
        Update update;
        put(update, box->currentData().toLongLong());
        submit(box->objectName(), update);
    });
    body().addWidget(new SheetRow(texts.title, texts.detail, box, this));
    m_choices.append({ .box = box, .value = choice.value, .isMinutes = choice.isMinutes });
}

Button* RulesSheet::addLink(const Texts& texts, const QString& verb)
{
    auto* button = new Button(verb, ButtonKind::Secondary, this);
    button->setObjectName(texts.setting);
    button->setAutoDefault(false);
    button->setAccessibleName(
        tr("%1: %2", "what it is about, what the button does").arg(texts.title, verb));
    body().addWidget(new SheetRow(texts.title, texts.detail, button, this));
    return button;
}

void RulesSheet::refresh()
{
    for (const Switch& each : std::as_const(m_switches))
        each.toggle->setChecked(now().*each.value);
    for (const Choice& each : std::as_const(m_choices))
        choose(*each.box, each.value(now()), each.isMinutes);
}

QStringList RulesSheet::settings() const
{
    QStringList names;
    for (const Switch& each : m_switches)
        names.append(each.toggle->objectName());
    for (const Choice& each : m_choices)
        names.append(each.box->objectName());
    return names;
}

/// What was refused while nobody looked, or waits still.
void RulesSheet::followUnsent()
{
    const QStringList names = settings();
    for (const QString& setting : names) {
        if (!models::entriesAboutSetting(m_workspace.session(), setting).isEmpty())
            m_submissions.followSetting(setting);
    }
}

void RulesSheet::submit(const QString& setting, Update update)
{
    clearMessage();
    m_submitted = setting;
    update.baseRevision = now().revision;
    m_workspace.session().submit(protocol::workspaceUpdate, update, std::nullopt);
    m_submissions.followSetting(setting);
}

QString RulesSheet::reason(const Error& error) const
{
    return ErrorText::sentence(error, ErrorContext::Workspace);
}

void RulesSheet::showRefusal(const OutboxEntry& entry) { showRefusedRule(entry); }

void RulesSheet::showRefusedRule(const OutboxEntry& entry)
{
    QString sentence = reason(entry.error.value_or(Error {}));
    const QStringList known = settings();
    const QStringList given = entry.args.keys();
    for (const QString& setting : given) {
        const auto* control = known.contains(setting) ? findChild<QWidget*>(setting) : nullptr;
        if (control && !control->accessibleName().isEmpty())
            sentence = tr("%1: %2", "setting, sentence").arg(control->accessibleName(), sentence);
    }
    showMessage(MessageTone::Error, sentence);
}

} // namespace hearth::ui
