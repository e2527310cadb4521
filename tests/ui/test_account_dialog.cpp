// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/domain/account_rest.h"
#include "core/models/account_safety.h"
#include "core/models/server_call.h"
#include "tests/ui/window_fixture.h"
#include "ui/account/account_dialog.h"
#include "ui/account/data_page.h"
#include "ui/account/devices_page.h"
#include "ui/account/linked_page.h"
#include "ui/account/password_page.h"
#include "ui/account/reset_dialog.h"
#include "ui/account/second_factor_page.h"
#include "ui/account/tokens_page.h"
#include "ui/custom/picture_well.h"
#include "ui/host/server_dialog.h"
#include "ui/profile/avatar_dialog.h"
#include "ui/profile/avatar_file.h"
#include "ui/profile/avatar_pictures.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/workspace_menu.h"
#include "ui/widgets/fields.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// *Your account*: its pages, as a member at another computer sees them.
class TestAccountDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        m_host = std::make_unique<Device>(Device::Kind::WithServer);
        const Result<WorkspaceId> workspace = Device::wait(
            m_host->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
        QVERIFY(workspace);
        m_link = m_host->invite(*workspace);
        m_desk = std::make_unique<Desk>(Device::Kind::ClientOnly);
        QVERIFY(Device::wait(m_desk->client().join(m_link, u"Lea Martin"_s)));
        m_desk->window().navigator().openWorkspace(*workspace);
        QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->directory().isLoaded());
    }
    void cleanup()
    {
        m_desk.reset();
        m_host.reset();
    }

    void pagesAreReachedByKeys()
    {
        AccountDialog& dialog = open();
        auto* list = dialog.findChild<QListWidget*>(u"pages"_s);
        QVERIFY(list);
        QTRY_COMPARE(dialog.focusWidget(), list);
        QVERIFY(dialog.findChild<PasswordPage*>()->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(dialog.findChild<SecondFactorPage*>()->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(dialog.findChild<LinkedPage*>()->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(dialog.findChild<DevicesPage*>()->isVisible());
        QVERIFY(!dialog.findChild<PasswordPage*>()->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(dialog.findChild<TokensPage*>()->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->window().findChild<AccountDialog*>());
    }

    void whatOneSaysOfOneselfIsSaved()
    {
        AccountDialog& dialog = open();
        dialog.showPage(u"profilePage"_s);
        auto* save = dialog.findChild<QPushButton*>(u"saveProfile"_s);
        QVERIFY(save && save->isVisible());
        QVERIFY(!save->isEnabled()); // nothing is changed
        type(dialog, u"ownName"_s, QString());
        save->click();
        QVERIFY(!dialog.findChild<TextField*>(u"ownName"_s)->error().isEmpty());
        type(dialog, u"ownName"_s, u"Lea M."_s);
        type(dialog, u"title"_s, u"Gardener"_s);
        auto* zone = dialog.findChild<QComboBox*>(u"timeZone"_s);
        zone->setCurrentIndex(zone->findData(u"Europe/Berlin"_s));
        save->click();
        const auto self = [this] {
            const models::Directory& directory = m_desk->workspace()->directory();
            return directory.ownMember();
        };
        QTRY_COMPARE(self().displayName, u"Lea M."_s);
        QTRY_VERIFY(self().profile && self().profile->title == u"Gardener"_s);
        QTRY_COMPARE(self().profile->timeZone, u"Europe/Berlin"_s);
        QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
    }

    void aPictureIsChosenShownAndTakenAway()
    {
        AccountDialog& dialog = open();
        dialog.showPage(u"profilePage"_s);
        dialog.findChild<QPushButton*>(u"choosePicture"_s)->click();
        auto* chooser = dialog.findChild<AvatarDialog*>();
        QVERIFY(chooser);
        auto* use = chooser->findChild<QPushButton*>(u"usePicture"_s);
        QVERIFY(!use->isEnabled());
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "PNG"));
        auto* well = chooser->findChild<PictureWell*>();
        Q_EMIT well->pictureDropped("no picture");
        QVERIFY(!use->isEnabled());
        Q_EMIT well->pictureDropped(bytes);
        QVERIFY(use->isEnabled());
        QCOMPARE(well->picture().size(), QSize(AvatarFile::side, AvatarFile::side));
        use->click();
        dialog.findChild<QPushButton*>(u"saveProfile"_s)->click();
        auto* avatars = AvatarPictures::of(m_desk->window());
        QVERIFY(avatars);
        const MemberId self = m_desk->workspace()->directory().self();
        QTRY_VERIFY(!avatars->picture(self, 36).isNull());
        QTRY_VERIFY(m_desk->workspace()->session().outbox().isEmpty());
        QVERIFY(!avatars->picture(self, 36).isNull());
        dialog.findChild<QPushButton*>(u"removePicture"_s)->click();
        dialog.findChild<QPushButton*>(u"saveProfile"_s)->click();
        QTRY_VERIFY(avatars->picture(self, 36).isNull());
    }

    void poorPasswordsAreSaidBesideTheField()
    {
        AccountDialog& dialog = open();
        type(dialog, u"email"_s, u"lea@example.org"_s);
        type(dialog, u"password"_s, u"short"_s);
        type(dialog, u"repeat"_s, u"short"_s);
        auto* action = dialog.findChild<QPushButton*>(u"setPassword"_s);
        auto* password = dialog.findChild<TextField*>(u"password"_s);
        action->click();
        QVERIFY(password->error().contains(u"8"_s));
        type(dialog, u"password"_s, u"password"_s);
        type(dialog, u"repeat"_s, u"password"_s);
        action->click();
        QTRY_VERIFY(password->error().contains(u"Many people"_s));
        QCOMPARE(password->text(), u"password"_s);
        type(dialog, u"password"_s, u"four green apples"_s);
        type(dialog, u"repeat"_s, u"four green apples"_s);
        action->click();
        QTRY_VERIFY(account().record().user->hasPassword);
        QTRY_VERIFY(dialog.findChild<TextField*>(u"current"_s)->isVisible());

        type(dialog, u"current"_s, u"not it at all"_s);
        type(dialog, u"password"_s, u"five green apples"_s);
        type(dialog, u"repeat"_s, u"five green apples"_s);
        action->click();
        QTRY_VERIFY(!dialog.findChild<TextField*>(u"current"_s)->error().isEmpty());
    }

    void devicesAreListedAndSignedOut()
    {
        Device phone(Device::Kind::ClientOnly);
        setPassword();
        QVERIFY(Device::wait(
            phone.client().signIn(m_link.address, u"lea@example.org"_s, u"four green apples"_s)));
        AccountDialog& dialog = open(u"devicesPage"_s);
        const auto buttons = [&dialog] { return dialog.findChildren<QPushButton*>(u"end"_s); };
        QTRY_COMPARE(buttons().size(), 1); // not for this device
        buttons().first()->click();
        QTRY_COMPARE(buttons().size(), 0);
        models::Account* theirs = phone.client().accounts().front();
        QTRY_VERIFY(theirs->sessionEnded().has_value());
        QVERIFY(!account().sessionEnded());
    }

    void tokensAreMadeShownOnceAndRevoked()
    {
        AccountDialog& dialog = open(u"tokensPage"_s);
        auto* action = dialog.findChild<QPushButton*>(u"tokenAction"_s);
        auto* secret = dialog.findChild<CopyField*>(u"secret"_s);
        action->click();
        auto* name = dialog.findChild<TextField*>(u"tokenName"_s);
        action->click(); // nothing is chosen yet
        QVERIFY(!name->error().isEmpty());
        name->setText(u"build bot"_s);
        auto* scopes = dialog.findChild<QTreeWidget*>(u"scopes"_s);
        const QList<QTreeWidgetItem*> rows = scopes->findItems(u"Messages"_s, Qt::MatchExactly);
        QCOMPARE(rows.size(), 1);
        rows.first()->setCheckState(2, Qt::Checked);
        action->click();
        QTRY_VERIFY(secret->isVisible());
        QVERIFY(secret->value().startsWith(u"hearth_"_s));
        action->click();
        QVERIFY(secret->value().isEmpty());
        QTRY_VERIFY(m_desk->visibleText().contains(u"message:write"_s));
        auto* revoke = dialog.findChild<QPushButton*>(u"revoke"_s);
        QVERIFY(revoke);
        revoke->click();
        QTRY_VERIFY(!m_desk->visibleText().contains(u"build bot"_s));
    }

    void aForgottenPasswordIsSetAnew()
    {
        setPassword();
        models::Account* owner = m_host->client().localAccount();
        const auto code = Device::wait(
            models::AccountSafety(*owner).createResetCode(account().record().user->id, {}));
        QVERIFY(code);
        Device phone(Device::Kind::ClientOnly);
        auto* dialog = new ResetDialog(phone.client(), m_link.address.authority(), nullptr);
        std::optional<models::SignedIn> in;
        connect(dialog, &ResetDialog::signedIn, this,
            [&in](const models::SignedIn& signedIn) { in = signedIn; });
        dialog->show();
        const auto enter = [dialog](const QString& field, const QString& text) {
            dialog->findChild<TextField*>(field)->setText(text);
        };
        enter(u"resetAddress"_s, m_link.address.authority() + u'#' + m_link.address.fingerprint);
        enter(u"resetCode"_s, u"AAAAA-AAAAA-AAAAA-AAAAA"_s);
        enter(u"resetPassword"_s, u"five green apples"_s);
        enter(u"resetRepeat"_s, u"five green apples"_s);
        auto* action = dialog->findChild<QPushButton*>(u"reset"_s);
        action->click();
        auto* field = dialog->findChild<TextField*>(u"resetCode"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!field->error().isEmpty(), 20'000);
        QCOMPARE(field->text(), u"AAAAA-AAAAA-AAAAA-AAAAA"_s);
        enter(u"resetCode"_s, code->code);
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(in.has_value(), 20'000);
        QTRY_VERIFY(account().sessionEnded().has_value());
    }

    void ownDataIsWritten()
    {
        AccountDialog& dialog = open(u"dataPage"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"data.zip"_s);
        auto* page = dialog.findChild<DataPage*>();
        page->exportTo(folder.filePath(u"nowhere/data.zip"_s));
        QTRY_VERIFY(dialog.findChild<QPushButton*>(u"exportData"_s)->isEnabled());
        page->exportTo(path);
        QTRY_VERIFY(m_desk->visibleText().contains(u"data.zip"_s));
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray zip = file.readAll();
        for (const QByteArray& name : { QByteArray("account.json"), QByteArray("devices.json"),
                 QByteArray("workspace.json") })
            QVERIFY2(zip.contains(name), name);
    }

    void filesAreTakenAlong()
    {
        const QByteArray kept(600'000, 'k'); // several pieces
        const QByteArray lost("nobody has this any more");
        sendFiles({ { u"kept.bin"_s, kept }, { u"lost.txt"_s, lost } });
        QVERIFY(loseContent(lost));
        AccountDialog& dialog = open(u"dataPage"_s);
        const QTemporaryDir folder;
        dialog.findChild<DataPage*>()->exportTo(folder.filePath(u"data.zip"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_desk->visibleText().contains(u"Files that are missing: 1"_s), 20'000);
        QVERIFY(m_desk->visibleText().contains(u"files: 1"_s));
        QFile file(folder.filePath(u"data.zip"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray zip = file.readAll();
        QVERIFY(zip.contains(kept)); // not compressed
        QVERIFY(!zip.contains(lost));
        QVERIFY(zip.contains("files-00001.json"));
        // What was on the disk meanwhile is gone.
        const QStringList left = QDir(folder.path())
                                     .entryList(
                                         QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(left, QStringList { u"data.zip"_s });
    }

    void anAccountRestsAndWakes()
    {
        setPassword();
        AccountDialog& dialog = open(u"dataPage"_s);
        dialog.findChild<QPushButton*>(u"deactivateAccount"_s)->click();
        QTRY_VERIFY(dialog.findChild<LeaveAccountDialog*>());
        auto* leave = dialog.findChild<LeaveAccountDialog*>();
        auto* password = leave->findChild<TextField*>(u"leavePassword"_s);
        auto* action = leave->findChild<QPushButton*>(u"leave"_s);
        action->click(); // nothing was typed
        QVERIFY(!password->error().isEmpty());
        password->setText(u"not it at all"_s);
        action->click();
        QTRY_VERIFY(!password->error().isEmpty() && action->isEnabled());
        QCOMPARE(password->text(), u"not it at all"_s);
        QVERIFY(!account().sessionEnded());
        password->setText(u"four green apples"_s);
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(account().sessionEnded().has_value(), 20'000);

        Device phone(Device::Kind::ClientOnly);
        const auto signIn = [&](bool wakes) {
            return Device::wait(phone.client().signIn(
                m_link.address, u"lea@example.org"_s, u"four green apples"_s, std::nullopt, wakes));
        };
        const auto refused = signIn(false);
        QVERIFY(!refused);
        QCOMPARE(restOf(refused.error()), AccountRest::Asleep);
        QVERIFY(signIn(true));
    }

    void deletingAsksForTheName()
    {
        setPassword();
        AccountDialog& dialog = open(u"dataPage"_s);
        dialog.findChild<QPushButton*>(u"deleteAccount"_s)->click();
        QTRY_VERIFY(dialog.findChild<LeaveAccountDialog*>());
        auto* leave = dialog.findChild<LeaveAccountDialog*>();
        auto* name = leave->findChild<TextField*>(u"leaveName"_s);
        auto* action = leave->findChild<QPushButton*>(u"leave"_s);
        leave->findChild<TextField*>(u"leavePassword"_s)->setText(u"four green apples"_s);
        name->setText(u"Lea"_s);
        action->click();
        QTRY_VERIFY(!name->error().isEmpty());
        QVERIFY(!account().sessionEnded());
        name->setText(u"Lea Martin"_s);
        action->click();
        QTRY_VERIFY_WITH_TIMEOUT(account().sessionEnded().has_value(), 20'000);
    }

    void signingOutWithoutANetworkIsFinishedLater()
    {
        setPassword();
        Device phone(Device::Kind::ClientOnly);
        QVERIFY(Device::wait(
            phone.client().signIn(m_link.address, u"lea@example.org"_s, u"four green apples"_s)));
        QCOMPARE(sessions(), 2);
        QVERIFY(Device::wait(m_host->server().stopListening()));
        models::Account* theirs = phone.client().accounts().front();
        QTRY_VERIFY(theirs->connectionState().phase != provider::ConnectionPhase::Online);
        QVERIFY(Device::wait(phone.client().signOut(*theirs, models::Client::LocalCopy::Erase)));
        QCOMPARE(phone.client().pendingSignOuts(), 1);
        phone.restart();
        QCOMPARE(phone.client().pendingSignOuts(), 1);
        QVERIFY(Device::wait(m_host->server().listen({ .address = u"127.0.0.1"_s,
            .port = m_link.address.port,
            .tls = server::TlsMode::SelfSigned })));
        phone.client().reconnectNow();
        QTRY_COMPARE_WITH_TIMEOUT(phone.client().pendingSignOuts(), 0, 20'000);
        m_desk->client().reconnectNow();
        QTRY_COMPARE_WITH_TIMEOUT(sessions(), 1, 20'000);
    }

private:
    AccountDialog& open(const QString& page = {})
    {
        auto* dialogs = m_desk->window().findChild<Dialogs*>();
        dialogs->run(Command::YourAccount);
        auto* dialog = m_desk->window().findChild<AccountDialog*>();
        if (!page.isEmpty())
            dialog->showPage(page);
        return *dialog;
    }
    using Sent = std::pair<QString, QByteArray>;
    /// In one message; returns when the server has it.
    void sendFiles(const QList<Sent>& files)
    {
        models::WorkspaceContext& workspace = *m_desk->workspace();
        QList<FileEntry> entries;
        for (const auto& [name, bytes] : files) {
            FileEntry about;
            about.name = name;
            about.mimeType = u"application/octet-stream"_s;
            const Result<FileEntry> entry = Device::wait(workspace.session().attach(bytes, about));
            QVERIFY(entry);
            entries.append(*entry);
        }
        QTRY_VERIFY(m_desk->window().navigator().room());
        QVERIFY(workspace.send(*m_desk->window().navigator().room(), {}, u"look"_s,
            models::ReplyPlace::Thread, entries));
        const auto isThere = [&] {
            const auto page = Device::wait(
                models::callServer(account(), protocol::accountExport, workspace.id(), {}));
            return page && std::ranges::any_of(page->messages, [&](const Message& message) {
                return message.files.size() == files.size();
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20'000);
    }
    /// Takes from the server's disk what it has under this content's SHA-256.
    bool loseContent(const QByteArray& content)
    {
        const QString name = QString::fromLatin1(Digest::hash(content).toHex());
        QDirIterator found(m_host->folder(), { name }, QDir::Files, QDirIterator::Subdirectories);
        return found.hasNext() && QFile::remove(found.next());
    }
    static void type(AccountDialog& dialog, const QString& field, const QString& text)
    {
        dialog.findChild<TextField*>(field)->setText(text);
    }
    models::Account& account() { return *m_desk->client().accounts().front(); }
    qsizetype sessions()
    {
        const auto list = Device::wait(models::AccountSafety(account()).sessions());
        return list ? list->sessions.size() : -1;
    }
    void setPassword()
    {
        QVERIFY(Device::wait(account().setPassword({ .email = u"lea@example.org"_s,
            .password = u"four green apples"_s,
            .currentPassword = {} })));
        QVERIFY(Device::wait(account().refreshUser()));
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_host;
    std::unique_ptr<Desk> m_desk;
    protocol::JoinLink m_link;
};

QTEST_MAIN(TestAccountDialog)
#include "test_account_dialog.moc"
