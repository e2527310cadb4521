// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/settings_dialog.h"

#include "ui/account/security_dialog.h"
#include "ui/composer/spell_checker.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/byte_text.h"

#include <QComboBox>
#include <QKeySequence>
#include <QSpinBox>

namespace hearth::ui {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const SettingsScope& scope, QWidget* parent)
    : Sheet(tr("Settings"), {}, parent)
    , m_scope(scope)
{
    addAppearance();
    addWriting();
    addNotifications();
    addHistory();
    addAccount();
    addHosting();
    addCloseButton(tr("Close"));
}

SettingsDialog::~SettingsDialog()
{
    // A field that loses the keyboard while it is destroyed has nobody left to tell.
    if (m_name)
        m_name->edit().disconnect(this);
}

SheetRow* SettingsDialog::addRow(const QString& title, const QString& detail, QWidget* action)
{
    auto* row = new SheetRow(title, detail, action, this);
    body().addWidget(row);
    return row;
}

template <NamedEnum E>
void SettingsDialog::addChoice(const QString& title, const QString& detail,
    const Setting<E>& setting, std::initializer_list<std::pair<E, QString>> choices)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1StringView(setting.key));
    for (const auto& [value, text] : choices)
        box->addItem(text, static_cast<int>(value));
    box->setCurrentIndex(box->findData(static_cast<int>(m_scope.settings.get(setting))));
    connect(box, &QComboBox::activated, this, [this, box, setting] {
        m_scope.settings.set(setting, static_cast<E>(box->currentData().toInt()));
    });
    addRow(title, detail, box);
}

void SettingsDialog::addAppearance()
{
    addChoice(tr("Colours"), tr("Light, dark, or as your system changes."), hearth::setting::theme,
        { { ThemeChoice::System, tr("Like the system") }, { ThemeChoice::Light, tr("Light") },
            { ThemeChoice::Dark, tr("Dark") } });
    addChoice(tr("Messages"), tr("How much room each of them has."), hearth::setting::density,
        { { Density::Comfortable, tr("Comfortable") }, { Density::Compact, tr("Compact") } });
    addZoom();
    addChoice(tr("Motion"), tr("Scrolling and switches glide, or move at once."),
        hearth::setting::motion,
        { { Motion::System, tr("Like the system") }, { Motion::Reduced, tr("Less motion") } });
}

void SettingsDialog::addZoom()
{
    constexpr int step = 10;
    const Setting<int>& zoom = hearth::setting::zoom;
    auto* field = new QSpinBox(this);
    field->setObjectName(QLatin1StringView(zoom.key));
    field->setRange(zoom.least, zoom.most);
    field->setSingleStep(step);
    field->setSuffix(tr(" %", "after a number: percent"));
    field->setKeyboardTracking(false); // not while somebody is still typing the number
    field->setValue(m_scope.settings.get(zoom));
    connect(field, &QSpinBox::valueChanged, this,
        [this](int value) { m_scope.settings.set(hearth::setting::zoom, value); });
    addRow(tr("Size of the text"), tr("Also with Ctrl and plus, minus, 0 or the wheel."), field);
}

void SettingsDialog::addNotifications()
{
    auto* button = new Button(tr("Choose…"), ButtonKind::Secondary, this);
    button->setObjectName(u"notificationsButton"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &SettingsDialog::notificationsRequested);
    addRow(tr("Notifications"), tr("Of what you are told, when, and how."), button);
}

void SettingsDialog::addWriting()
{
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Writing"), this));
    const QKeySequence control(Qt::CTRL | Qt::Key_Return);
    addChoice(tr("A message is sent with"), tr("Return with Shift begins a new line in any case."),
        hearth::setting::sendKey,
        { { SendKey::Enter, QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText) },
            { SendKey::ControlEnter, control.toString(QKeySequence::NativeText) } });
    addSpelling();
}

void SettingsDialog::addSpelling()
{
    const auto& setting = hearth::setting::spelling;
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1StringView(setting.key));
    SheetRow* row = addRow(tr("Spelling"), {}, box);
    connect(box, &QComboBox::activated, this,
        [this, box, setting] { m_scope.settings.set(setting, box->currentData().toString()); });
    connect(&m_scope.spelling, &SpellChecker::changed, row,
        [this, box, row] { fillSpelling(*box, *row); });
    fillSpelling(*box, *row);
}

void SettingsDialog::fillSpelling(QComboBox& box, SheetRow& row)
{
    const QString chosen = m_scope.settings.get(hearth::setting::spelling);
    box.clear();
    box.addItem(tr("Like the system"), QString(spellingAutomatic));
    if (const auto& installed = m_scope.spelling.dictionaries()) {
        for (const SpellDictionary& dictionary : *installed)
            box.addItem(dictionary.name, dictionary.code);
    }
    box.addItem(tr("Off"), QString(spellingOff));
    if (box.findData(chosen) < 0)
        box.addItem(tr("%1 (not installed)", "a language's code").arg(chosen), chosen);
    box.setCurrentIndex(box.findData(chosen));
    row.setDetail(spellingDetail());
    if (isVisible())
        fit();
}

QString SettingsDialog::spellingDetail() const
{
    const QString chosen = m_scope.settings.get(hearth::setting::spelling);
    const auto& installed = m_scope.spelling.dictionaries();
    if (!installed || chosen == spellingOff)
        return tr("Words that are spelled wrong are underlined while you write.");
    if (installed->isEmpty())
        return tr("No dictionary is installed, so nothing is checked. Dictionaries are packages "
                  "such as hunspell-en-us.");
    QStringList names;
    for (const SpellDictionary& dictionary : *installed) {
        if (m_scope.spelling.inUse().contains(dictionary.code))
            names.append(dictionary.name);
    }
    if (!names.isEmpty())
        return tr("Wrong words are underlined. Checked with: %1.").arg(names.join(u", "_s));
    return chosen == spellingAutomatic
        ? tr("There is no dictionary for your system's language, so nothing is checked.")
        : tr("This dictionary is not installed, so nothing is checked.");
}

void SettingsDialog::addHistory()
{
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("On this device"), this));
    addChoice(tr("Messages kept here"),
        tr("For reading without a network. Older ones stay on the server; scroll up to see them."),
        hearth::setting::historyAge,
        { { HistoryAge::All, tr("All") }, { HistoryAge::Year, tr("The last year") },
            { HistoryAge::NinetyDays, tr("The last 90 days") } });
    addChoice(tr("Space for them"),
        tr("For each workspace. What you have not read stays in any case."),
        hearth::setting::historySize,
        { { HistorySize::Any, tr("As much as it takes") },
            { HistorySize::HalfGigabyte, tr("500 MB") }, { HistorySize::OneGigabyte, tr("1 GB") },
            { HistorySize::FiveGigabytes, tr("5 GB") } });
    addChoice(tr("Pictures in messages"), tr("Larger ones, from 8 MB on, always wait for a click."),
        hearth::setting::pictures,
        { { PictureLoading::Automatic, tr("Load by themselves") },
            { PictureLoading::OnDemand, tr("Load on a click") } });
}

QString SettingsDialog::placeName() const
{
    switch (m_scope.secrets.place()) {
    case SecretPlace::Keychain:
        return tr("In the system's keychain, a safe that opens when you log in.");
    case SecretPlace::File:
        return tr("In a file that only you can read; it is not encrypted.");
    case SecretPlace::ThisRun:
        return tr("Nowhere: after a restart you sign in again.");
    }
    return {};
}

void SettingsDialog::addAccount()
{
    if (!m_scope.account)
        return;
    const auto button = [this](const QString& text, void (SettingsDialog::*request)()) {
        auto* made = new Button(text, ButtonKind::Secondary, this);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, request);
        return made;
    };
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Account"), this));
    if (m_scope.workspace) {
        models::Directory& directory = m_scope.workspace->directory();
        m_name = new TextField(tr("Your name in %1").arg(directory.workspace().name),
            tr("As others see it. Press Return to save."), this);
        m_name->setObjectName(u"displayName"_s);
        m_name->setText(directory.memberName(directory.self()));
        connect(&m_name->edit(), &QLineEdit::editingFinished, this, &SettingsDialog::saveName);
        body().addWidget(m_name);
        addUsage();
    }
    const std::optional<User>& user = m_scope.account->record().user;
    const QString where = m_scope.account->isLocal()
        ? tr("On the server in this computer")
        : tr("On %1").arg(m_scope.account->address().authority());
    addRow(tr("Signed in"),
        user && user->email ? tr("%1 · %2", "server, e-mail").arg(where, *user->email) : where,
        button(tr("Sign out…"), &SettingsDialog::signOutRequested));
    addRow(tr("Another device"), tr("A link that signs you in there, once, within ten minutes."),
        button(tr("Add a device…"), &SettingsDialog::deviceRequested));
    addRow(tr("A way back in"),
        SecurityDialog::isSecured(*m_scope.account)
            ? tr("You have a password or a recovery code.")
            : tr("Without a password or a recovery code, this device is the only way into your "
                 "account."),
        button(tr("Password or recovery code…"), &SettingsDialog::securityRequested));
    if (!m_scope.account->isLocal())
        addRow(tr("Your sign-in is kept"), placeName(),
            button(tr("Change…"), &SettingsDialog::secretPlaceRequested));
}

void SettingsDialog::addUsage()
{
    SheetRow* row = addRow(tr("Your files"), {}, nullptr);
    row->setObjectName(u"usage"_s);
    row->hide(); // until the server has said how much there is
    m_scope.account->storageUsage(m_scope.workspace->id())
        .then(this, [row](const Result<protocol::StorageUsage>& usage) {
            if (!usage)
                return;
            row->setDetail(tr("%1 are in use.", "12 of 40 MB")
                    .arg(ByteText::share(usage->personBytes, usage->rules.personBytes)));
            row->show();
        });
}

void SettingsDialog::addHosting()
{
    if (!m_scope.account || !m_scope.account->isLocal())
        return;
    const Setting<int>& port = hearth::setting::hostPort;
    auto* field = new QSpinBox(this);
    field->setRange(port.least, port.most);
    field->setGroupSeparatorShown(false);
    field->setValue(m_scope.settings.get(port));
    connect(field, &QSpinBox::valueChanged, this,
        [this](int value) { m_scope.settings.set(hearth::setting::hostPort, value); });
    body().addWidget(new Divider(this));
    body().addWidget(new SectionHeader(tr("Hosting"), this));
    addRow(tr("Port"),
        tr("The door number on this computer that others connect to. Holds from the next hosting "
           "on."),
        field);
}

void SettingsDialog::saveName()
{
    const QString name = m_name->text().trimmed();
    models::WorkspaceContext* workspace = m_scope.workspace;
    if (!workspace || name == workspace->directory().memberName(workspace->directory().self()))
        return;
    if (name.isEmpty() || name.size() > 80) {
        m_name->setError(tr("Your name needs 1 to 80 characters on one line."));
        return;
    }
    if (workspace->isReadOnly()) {
        m_name->setError(ErrorText::cannotKeep(*workspace->session().syncState().storage));
        return;
    }
    workspace->session().submit(protocol::memberUpdateName,
        protocol::MemberUpdateName { .displayName = name }, std::nullopt);
    m_name->setHint(tr("Saved."));
}

} // namespace hearth::ui
