// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notifications_dialog.h"

#include "core/models/attention.h"
#include "core/models/room_actions.h"
#include "ui/shell/autostart.h"
#include "ui/shell/notify_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toggle_switch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeEdit>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesPerHour = 60;

QTime timeOf(int minutes) { return { minutes / minutesPerHour, minutes % minutesPerHour }; }

int minutesOf(const QTime& time) { return time.hour() * minutesPerHour + time.minute(); }

/// What is proposed to whoever has no such hours yet: the night.
constexpr int evening = 20 * minutesPerHour;
constexpr int morning = 8 * minutesPerHour;

QStringList wordsOf(const QString& typed)
{
    QStringList words;
    const QStringList parts = typed.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (const QString word = part.trimmed(); !word.isEmpty())
            words.append(word);
    }
    return words;
}

} // namespace

NotificationsDialog::NotificationsDialog(const SettingsScope& scope, QWidget* parent)
    : Sheet(tr("Notifications"), {}, parent)
    , m_scope(scope)
{
    setObjectName(u"notifications"_s);
    if (m_scope.workspace)
        addWorkspace();
    addDevice();
    addCloseButton(tr("Close"));
}

NotificationsDialog::~NotificationsDialog()
{
    // A field that loses the keyboard while it is destroyed has nobody left to tell.
    if (m_keywords)
        m_keywords->edit().disconnect(this);
}

Attention NotificationsDialog::attention() const
{
    return models::attentionOf(m_scope.workspace->directory());
}

void NotificationsDialog::addWorkspace()
{
    models::Directory& directory = m_scope.workspace->directory();
    body().addWidget(new SectionHeader(tr("In %1").arg(directory.workspace().name), this));
    const bool isOffered = m_scope.account
        && m_scope.account->gate().isAvailable(provider::Feature::Attention);
    if (m_scope.workspace->isReadOnly() || !isOffered) {
        showMessage(MessageTone::Information,
            isOffered
                ? ErrorText::cannotKeep(*m_scope.workspace->session().syncState().storage)
                : tr("The server of this workspace cannot keep what you want to be told of."));
        return;
    }
    addLevel();
    addKeywords();
    addQuietHours();
    connect(
        &directory, &models::Directory::itemsChanged, this, [this](const QSet<ItemKind>& kinds) {
            if (kinds.contains(ItemKind::Attention))
                refresh();
        });
    refresh();
}

void NotificationsDialog::addLevel()
{
    m_level = new QComboBox(this);
    m_level->setObjectName(u"level"_s);
    for (const NotifyLevel level :
        { NotifyLevel::All, NotifyLevel::Mentions, NotifyLevel::Nothing })
        m_level->addItem(NotifyText::level(level), static_cast<int>(level));
    connect(m_level, &QComboBox::activated, this, [this] {
        if (m_scope.workspace)
            models::RoomActions(*m_scope.workspace)
                .setAttention({ .level = static_cast<NotifyLevel>(m_level->currentData().toInt()),
                    .keywords = {},
                    .quiet = {} });
    });
    body().addWidget(new SheetRow(tr("Tell me of"),
        tr("On all your devices. A channel's own menu may say otherwise."), m_level, this));
}

void NotificationsDialog::addKeywords()
{
    m_keywords = new TextField(tr("Keywords"),
        tr("Separated by commas. Messages with one of them count as mentions of you."), this);
    m_keywords->setObjectName(u"keywords"_s);
    connect(
        &m_keywords->edit(), &QLineEdit::editingFinished, this, &NotificationsDialog::saveKeywords);
    body().addWidget(m_keywords);
}

void NotificationsDialog::addQuietHours()
{
    const auto timeField = [this](const QString& name, const QString& spoken) {
        auto* field = new QTimeEdit(this);
        field->setObjectName(name);
        field->setAccessibleName(spoken);
        field->setKeyboardTracking(false); // not while somebody is still typing the time
        connect(field, &QTimeEdit::timeChanged, this, &NotificationsDialog::saveQuietHours);
        return field;
    };
    m_from = timeField(u"quietFrom"_s, tr("Quiet from"));
    m_to = timeField(u"quietTo"_s, tr("Quiet until"));
    auto* hours = new QWidget(this);
    auto* line = new QHBoxLayout(hours);
    line->setContentsMargins({});
    line->addWidget(m_from);
    line->addWidget(new Label(tr("to", "from one time to another"), TextRole::Muted, hours));
    line->addWidget(m_to);
    body().addWidget(new SheetRow(tr("Do not disturb"),
        tr("Every week, on the days that you choose, in the time of your device."), hours, this));
    auto* days = new QWidget(this);
    auto* row = new QHBoxLayout(days);
    row->setContentsMargins({});
    const QLocale locale;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto* box = new QCheckBox(locale.standaloneDayName(day, QLocale::ShortFormat), days);
        box->setObjectName(u"quietDay%1"_s.arg(day));
        box->setAccessibleName(tr("Quiet on %1").arg(locale.standaloneDayName(day)));
        connect(box, &QCheckBox::clicked, this, &NotificationsDialog::saveQuietHours);
        row->addWidget(box);
        m_days.append(box);
    }
    row->addStretch();
    body().addWidget(days);
}

void NotificationsDialog::refresh()
{
    if (!m_scope.workspace)
        return;
    const Attention now = attention();
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(now.level)));
    if (!m_keywords->edit().hasFocus()) // not while somebody writes
        m_keywords->setText(now.keywords.join(u", "_s));
    const bool isSet = now.quiet != QuietHours {};
    const QSignalBlocker from(m_from);
    const QSignalBlocker to(m_to);
    m_from->setTime(timeOf(isSet ? now.quiet.from : evening));
    m_to->setTime(timeOf(isSet ? now.quiet.to : morning));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        m_days[day - Qt::Monday]->setChecked(now.quiet.days.contains(day));
}

void NotificationsDialog::saveKeywords()
{
    if (!m_scope.workspace)
        return;
    const QStringList words = wordsOf(m_keywords->text());
    if (words == attention().keywords)
        return;
    if (words.size() > limits::keywords.maxLength) {
        m_keywords->setError(
            tr("At most %n keyword(s).", nullptr, static_cast<int>(limits::keywords.maxLength)));
        return;
    }
    if (std::ranges::any_of(
            words, [](const QString& word) { return word.size() > limits::keyword.maxLength; })) {
        m_keywords->setError(tr("A keyword has at most %n character(s).", nullptr,
            static_cast<int>(limits::keyword.maxLength)));
        return;
    }
    models::RoomActions(*m_scope.workspace)
        .setAttention({ .level = {}, .keywords = words, .quiet = {} });
    m_keywords->setHint(tr("Saved."));
}

void NotificationsDialog::saveQuietHours()
{
    if (!m_scope.workspace)
        return;
    QuietHours quiet {
        .days = {}, .from = minutesOf(m_from->time()), .to = minutesOf(m_to->time())
    };
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (m_days[day - Qt::Monday]->isChecked())
            quiet.days.append(day);
    }
    if (quiet != attention().quiet)
        models::RoomActions(*m_scope.workspace)
            .setAttention({ .level = {}, .keywords = {}, .quiet = quiet });
}

void NotificationsDialog::addToggle(
    const QString& title, const QString& detail, const Setting<Switch>& setting)
{
    auto* toggle = new ToggleSwitch(this);
    toggle->setObjectName(QLatin1StringView(setting.key));
    toggle->setChecked(m_scope.settings.get(setting) == Switch::On);
    connect(toggle, &QCheckBox::clicked, this,
        [this, setting](bool on) { m_scope.settings.set(setting, on ? Switch::On : Switch::Off); });
    body().addWidget(new SheetRow(title, detail, toggle, this));
}

void NotificationsDialog::addDevice()
{
    body().addWidget(new SectionHeader(tr("On this device"), this));
    addToggle(tr("Show notifications"), tr("In the corner of your desktop."),
        hearth::setting::notifications);
    addToggle(tr("With a sound"), tr("The one of your desktop."), hearth::setting::notifySound);
    addToggle(tr("With the text"), tr("Otherwise only who wrote, and where."),
        hearth::setting::notifyPreview);
    addToggle(tr("Keep running when the window is closed"),
        tr("In the tray, where the desktop has one."), hearth::setting::keepRunning);
    auto* login = new ToggleSwitch(this);
    login->setObjectName(u"startAtLogin"_s);
    login->setChecked(Autostart::isOn());
    connect(login, &QCheckBox::clicked, this, [this, login](bool on) {
        if (Autostart::set(on))
            return;
        login->setChecked(!on);
        showMessage(MessageTone::Error, tr("The list of what starts at login cannot be written."));
    });
    body().addWidget(
        new SheetRow(tr("Start at login"), tr("So that nothing is missed."), login, this));
    addToggle(tr("Start in the background"), tr("Without showing the window."),
        hearth::setting::startMinimised);
}

} // namespace hearth::ui
