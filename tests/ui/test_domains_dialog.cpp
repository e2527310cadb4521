// SPDX-License-Identifier: Apache-2.0
#include "tests/support/name_server.h"
#include "tests/ui/window_fixture.h"
#include "ui/custom/entry_delegate.h"
#include "ui/invite/domains_dialog.h"
#include "ui/shell/dialogs.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// *Domains*: adding one, the record to copy, looking at it, removing it; with the keyboard where a
/// person types.
class TestDomainsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_names = std::make_unique<test::NameServer>();
        m_desk = std::make_unique<Desk>(Device::Kind::WithServer);
        m_desk->device().giveNameServer(m_names->address());
        m_desk->startHere(u"Ivo Kovač"_s, u"Northlight"_s);
        m_desk->restart();
        QTRY_VERIFY(m_desk->workspace() && m_desk->workspace()->directory().isLoaded());
        QTRY_VERIFY(
            m_desk->window().navigator().account()->gate().isAvailable(provider::Feature::Domain));
        m_desk->window().activateWindow();
        m_desk->window().findChild<Dialogs*>()->run(Command::Domains);
        QVERIFY(m_desk->window().findChild<DomainsDialog*>());
    }
    void cleanup()
    {
        m_desk.reset();
        m_names.reset();
    }

    void aDomainIsAddedAndItsRecordShown()
    {
        add(u"Example.org"_s);
        QCOMPARE(value(u"recordName"_s), u"_hearth.example.org"_s);
        QVERIFY(value(u"challenge"_s).startsWith(u"hearth-domain="_s));
        QVERIFY(m_desk->find<TextField>(u"domainName"_s)->text().isEmpty());
    }

    void whatIsNoDomainIsSaidBesideTheField()
    {
        m_desk->type(u"domainName"_s, u"nowhere"_s);
        m_desk->click(u"addDomain"_s);
        QVERIFY(!m_desk->find<TextField>(u"domainName"_s)->error().isEmpty());
        add(u"example.org"_s);
        m_desk->type(u"domainName"_s, u"example.org"_s);
        m_desk->click(u"addDomain"_s);
        QTRY_VERIFY(!m_desk->find<TextField>(u"domainName"_s)->error().isEmpty());
        QCOMPARE(m_desk->find<TextField>(u"domainName"_s)->text(), u"example.org"_s);
    }

    void theRecordIsLookedAt()
    {
        add(u"example.org"_s);
        m_desk->click(u"verifyDomain"_s);
        QTRY_VERIFY(m_desk->visibleText().contains(u"There is no TXT record"_s));
        m_names->setRecord("_hearth.example.org", { "hearth-domain=another" });
        m_desk->click(u"verifyDomain"_s);
        QTRY_VERIFY(m_desk->visibleText().contains(u"has another value"_s));
        m_names->setRecord("_hearth.example.org", { value(u"challenge"_s).toUtf8() });
        m_desk->click(u"verifyDomain"_s);
        QTRY_VERIFY(m_desk->visibleText().contains(u"example.org is proven"_s));
        QTRY_VERIFY(!m_desk->workspace()->directory().workspace().joinCodeEnabled);
    }

    void theJoinLinkIsKeptOnWish()
    {
        add(u"example.org"_s);
        m_desk->find<QCheckBox>(u"keepJoinCode"_s)->click();
        m_names->setRecord("_hearth.example.org", { value(u"challenge"_s).toUtf8() });
        m_desk->click(u"verifyDomain"_s);
        QTRY_VERIFY(m_desk->visibleText().contains(u"example.org is proven"_s));
        QVERIFY(m_desk->workspace()->directory().workspace().joinCodeEnabled);
    }

    void peopleAreLetInOnWish()
    {
        add(u"example.org"_s);
        QVERIFY(!m_desk->find<QCheckBox>(u"autoJoin"_s)); // not before it is proven
        m_names->setRecord("_hearth.example.org", { value(u"challenge"_s).toUtf8() });
        m_desk->click(u"verifyDomain"_s);
        QTRY_VERIFY(m_desk->find<QCheckBox>(u"autoJoin"_s));
        QTRY_VERIFY(m_desk->find<QCheckBox>(u"autoJoin"_s)->isEnabled());
        QVERIFY(!m_desk->find<QCheckBox>(u"autoJoin"_s)->isChecked());
        m_desk->find<QCheckBox>(u"autoJoin"_s)->click();
        auto* list = m_desk->find<QListWidget>(u"domains"_s);
        const auto detail = [list] {
            return list->item(0)->data(EntryDelegate::DetailRole).toString();
        };
        QTRY_VERIFY(detail().contains(u"Lets people in"_s));
    }

    void removingIsAskedFirst()
    {
        add(u"example.org"_s);
        m_desk->click(u"removeDomain"_s);
        m_desk->click(u"confirm"_s);
        QTRY_VERIFY(!m_desk->find<QListWidget>(u"domains"_s));
        QVERIFY(!m_desk->find<CopyField>(u"challenge"_s));
    }

private:
    void add(const QString& name)
    {
        m_desk->type(u"domainName"_s, name);
        QTest::keyClick(&m_desk->find<TextField>(u"domainName"_s)->edit(), Qt::Key_Return);
        QTRY_VERIFY(m_desk->find<CopyField>(u"challenge"_s));
        QTRY_VERIFY(m_desk->find<QPushButton>(u"verifyDomain"_s)->isEnabled());
    }
    QString value(const QString& field) { return m_desk->find<CopyField>(field)->value(); }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<test::NameServer> m_names;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestDomainsDialog)
#include "test_domains_dialog.moc"
