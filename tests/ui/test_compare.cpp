// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/composer/composer.h"
#include "ui/shell/compare_dialog.h"
#include "ui/timeline/timeline_view.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::ui;
using test::Desk;
using test::Device;

/// One person, two devices, one message, edited on both while one of them was on a train: nothing
/// is overwritten in silence, and the person chooses.
class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void ownIsSentOnTopOfTheOther();
    void theOtherIsKept();
    void ownIsWrittenAnew();

private:
    /// What the message is called on the home device.
    [[nodiscard]] QString atHome() const;
    [[nodiscard]] const models::TimelineRow* onTheTrain() const;
    void compareAndClick(const QString& button);

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<Device> m_home;
    std::unique_ptr<Desk> m_train;
    std::unique_ptr<models::TimelineModel> m_homeTimeline;
    MessageId m_message;
};

void TestCompare::init()
{
    m_home = std::make_unique<Device>(Device::Kind::WithServer);
    const auto workspace = Device::wait(
        m_home->client().startHere(u"Ivo Kovač"_s, u"Northlight"_s));
    QVERIFY(workspace);
    models::WorkspaceContext* context = m_home->client().context(*workspace);
    QTRY_VERIFY(context->rooms().rowCount() > 0);
    const RoomId general = context->rooms().row(0).id;
    m_message = *context->send(general, {}, u"see you at eight"_s);
    m_homeTimeline = context->timeline(general);
    m_homeTimeline->open();
    QTRY_VERIFY(!atHome().isEmpty());

    const protocol::JoinLink link = m_home->invite(*workspace);
    const auto code = Device::wait(m_home->client().accountOf(*workspace)->createDeviceLink());
    QVERIFY(code);
    m_train = std::make_unique<Desk>(Device::Kind::ClientOnly);
    QVERIFY(Device::wait(m_train->client().redeemDeviceLink({
        .kind = protocol::JoinLink::Kind::Device,
        .address = link.address,
        .code = code->code,
    })));
    m_train->window().openWorkspace(*workspace);
    QTRY_VERIFY(onTheTrain());

    QVERIFY(Device::wait(m_home->server().stopListening()));
    QTRY_VERIFY(m_train->workspace()->session().syncState().connection.phase
        != provider::ConnectionPhase::Online);
    m_train->workspace()->edit(*onTheTrain(), u"see you at nine"_s);
    context->edit(m_homeTimeline->row(m_homeTimeline->indexOf(m_message)), u"see you at ten"_s);
    QTRY_COMPARE(atHome(), u"see you at ten"_s);
    QTRY_COMPARE(context->session().syncState().waiting, 0);
    QVERIFY(Device::wait(m_home->server().listen({ .address = u"127.0.0.1"_s,
        .port = link.address.port,
        .certificateFile = {},
        .keyFile = {} })));
    QTRY_VERIFY_WITH_TIMEOUT(onTheTrain()->wasEditedMeanwhile(), 20'000);
    QCOMPARE(onTheTrain()->source, u"see you at nine"_s); // nothing typed disappears
}

void TestCompare::cleanup()
{
    m_homeTimeline.reset();
    m_train.reset();
    m_home.reset();
}

QString TestCompare::atHome() const
{
    const int row = m_homeTimeline->indexOf(m_message);
    return row < 0 ? QString() : m_homeTimeline->row(row).source;
}

const models::TimelineRow* TestCompare::onTheTrain() const
{
    const RowSource* source = m_train->workspace() ? m_train->timeline().source() : nullptr;
    const int row = source ? source->indexOf(m_message) : -1;
    return row < 0 ? nullptr : &source->row(row);
}

void TestCompare::compareAndClick(const QString& button)
{
    Q_EMIT m_train->timeline().compareRequested(m_message);
    auto* dialog = m_train->window().findChild<CompareDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"own"_s)->toPlainText(), u"see you at nine"_s);
    QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"other"_s)->toPlainText(), u"see you at ten"_s);
    m_train->click(button);
}

void TestCompare::ownIsSentOnTopOfTheOther()
{
    compareAndClick(u"sendOwn"_s);
    QTRY_COMPARE(atHome(), u"see you at nine"_s);
    QTRY_VERIFY(m_train->workspace()->session().outbox().isEmpty());
}

void TestCompare::theOtherIsKept()
{
    compareAndClick(u"keepOther"_s);
    QTRY_COMPARE(onTheTrain()->source, u"see you at ten"_s);
    QVERIFY(m_train->workspace()->session().outbox().isEmpty());
    QCOMPARE(atHome(), u"see you at ten"_s);
}

void TestCompare::ownIsWrittenAnew()
{
    compareAndClick(u"edit"_s);
    QTRY_VERIFY(m_train->composer().editing());
    QCOMPARE(m_train->composer().text(), u"see you at nine"_s);
    m_train->write(u", or ten"_s);
    m_train->press(Qt::Key_Return);
    QTRY_COMPARE(atHome(), u"see you at nine, or ten"_s);
}

QTEST_MAIN(TestCompare)
#include "test_compare.moc"
