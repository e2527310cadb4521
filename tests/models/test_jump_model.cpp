// SPDX-License-Identifier: Apache-2.0
#include "core/models/jump_use.h"
#include "tests/models/conversation.h"
#include "tests/support/manual_clock.h"

using namespace hearth;
using namespace hearth::models;
using namespace Qt::StringLiterals;
using test::Device;

/// What the switcher finds besides rooms and people, in which order, and what it remembers.
class TestJumpModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesFit_data();
    void namesFit();
    void kindsStandInSections();
    void signsAskForOneKind();
    void whatIsUsedMovesUp();
    void lettersComeAndGo();
    void useFadesAndIsRemembered();

private:
    static JumpRow command(const QString& name, const QString& title)
    {
        JumpRow row { .kind = JumpRow::Kind::Command };
        row.command = name;
        row.title = title;
        return row;
    }
    static QStringList titles(const QAbstractItemModel& model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.append(model.index(i, 0).data().toString());
        return out;
    }
    RoomId create(const QString& name) const
    {
        const RoomId room = m_context->createChannel(name, RoomKind::Public, {});
        if (!QTest::qWaitFor([&] { return m_context->directory().room(room) != nullptr; }))
            qWarning("the channel did not arrive");
        return room;
    }

    std::unique_ptr<Device> m_device;
    WorkspaceContext* m_context = nullptr;
};

void TestJumpModel::init()
{
    m_device = std::make_unique<Device>(Device::Kind::WithServer);
    m_context = test::open(*m_device, test::startHere(*m_device)).context;
    QVERIFY(m_context);
    QTRY_VERIFY(m_context->directory().isLoaded());
}

void TestJumpModel::cleanup()
{
    m_context = nullptr;
    m_device.reset();
}

void TestJumpModel::namesFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("fit");
    const auto row = [](const char* name, const char* typed, JumpFit fit) {
        QTest::addRow("%s in %s", typed, name)
            << QString::fromUtf8(name) << QString::fromUtf8(typed) << static_cast<int>(fit);
    };
    row("Ivo Kovač", "ivo", JumpFit::Beginning);
    row("Ivo Kovač", "kovac", JumpFit::WordBeginning);
    row("Ivo Kovač", "OVA", JumpFit::Inside);
    row("Ivo Kovač", "ikc", JumpFit::LettersInOrder);
    row("Ivo Kovač", "cki", JumpFit::None);
    row("Ivo Kovač", "ivo k", JumpFit::Beginning);
    row("unreleased-release", "release", JumpFit::WordBeginning);
    row("ÅSA", "asa", JumpFit::Beginning);
    row("東京", "京", JumpFit::Inside);
    row("general", "", JumpFit::Beginning);
}

void TestJumpModel::namesFit()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(int, fit);
    QCOMPARE(static_cast<int>(fitOf(jumpName(name), jumpName(typed))), fit);
}

void TestJumpModel::kindsStandInSections()
{
    create(u"invoices"_s);
    JumpRow workspace { .kind = JumpRow::Kind::Workspace };
    workspace.workspace = WorkspaceId::derive("elsewhere");
    workspace.title = u"Invent"_s;
    const auto jump = m_context->jump(
        { .others = { command(u"menu:invite"_s, u"Invite people…"_s), workspace }, .weights = {} });
    const QAbstractItemModelTester tester(
        jump.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!titles(*jump).contains(u"Invent"_s)); // not until it is asked for
    QVERIFY(!jump->row(0).startsSection);
    jump->setFilter(u"inv"_s);
    QCOMPARE(titles(*jump), (QStringList { u"invoices"_s, u"Invite people…"_s, u"Invent"_s }));
    for (int i = 0; i < jump->rowCount(); ++i)
        QVERIFY(jump->row(i).startsSection);
    QVERIFY(jump->index(1).data(Qt::AccessibleTextRole).toString().contains(u"command"_s));
    // What fits best stands first, and its kind with it.
    jump->setFilter(u"invite"_s);
    QCOMPARE(titles(*jump).first(), u"Invite people…"_s);
    jump->setFilter(u"ivo"_s);
    QCOMPARE(titles(*jump).first(), u"Ivo Kovač"_s);
    QCOMPARE(jump->row(0).kind, JumpRow::Kind::Member);
}

void TestJumpModel::signsAskForOneKind()
{
    create(u"me"_s);
    const auto jump = m_context->jump({ .others = { command(u"/me"_s, u"/me"_s) }, .weights = {} });
    jump->setFilter(u"/me"_s);
    QCOMPARE(titles(*jump), QStringList { u"/me"_s });
    jump->setFilter(u"#me"_s);
    QCOMPARE(titles(*jump), QStringList { u"me"_s });
    jump->setFilter(u"/"_s);
    QCOMPARE(titles(*jump), QStringList { u"/me"_s });
}

void TestJumpModel::whatIsUsedMovesUp()
{
    create(u"release"_s);
    const RoomId often = create(u"pre-release"_s);
    auto jump = m_context->jump();
    jump->setFilter(u"rel"_s);
    QCOMPARE(titles(*jump), (QStringList { u"release"_s, u"pre-release"_s }));
    const QString key = useKey(jump->row(1));
    QCOMPARE(key, often.toString());
    jump = m_context->jump({ .others = {}, .weights = { { key, 8.0 } } });
    QCOMPARE(titles(*jump).first(), u"pre-release"_s); // with nothing typed, too
    jump->setFilter(u"rel"_s);
    QCOMPARE(titles(*jump), (QStringList { u"pre-release"_s, u"release"_s }));
}

/// Each letter looks at what the one before it left; going back must find all again.
void TestJumpModel::lettersComeAndGo()
{
    create(u"release"_s);
    create(u"support"_s);
    const auto jump = m_context->jump();
    const QStringList all = titles(*jump);
    jump->setFilter(u"rel"_s);
    jump->setFilter(u"relx"_s);
    QCOMPARE(jump->rowCount(), 0);
    jump->setFilter(u"rel"_s);
    QCOMPARE(titles(*jump), QStringList { u"release"_s });
    jump->setFilter(u"sup"_s);
    QCOMPARE(titles(*jump), QStringList { u"support"_s });
    jump->setFilter({});
    QCOMPARE(titles(*jump), all);
    // Who comes while it is open is found by the next letter.
    create(u"supper"_s);
    jump->setFilter(u"sup"_s);
    QCOMPARE(jump->rowCount(), 2);
}

void TestJumpModel::useFadesAndIsRemembered()
{
    const QTemporaryDir folder;
    test::ManualClock clock;
    {
        Settings settings(folder.filePath(u"settings.ini"_s));
        JumpUse use(settings, clock);
        use.used(u"a"_s);
        use.used(u"a"_s);
        use.used(u"b"_s);
        QCOMPARE(use.weights().value(u"a"_s), 2.0);
    }
    clock.advanceSeconds(qint64(14) * 24 * 60 * 60);
    Settings settings(folder.filePath(u"settings.ini"_s));
    JumpUse use(settings, clock);
    QCOMPARE(use.weights().value(u"a"_s), 1.0);
    use.used(u"b"_s);
    QVERIFY(use.weights().value(u"b"_s) > use.weights().value(u"a"_s));
    // What makes no sense counts as unset, and only so much is kept.
    settings.setSwitcherUses({ u"x"_s, u"y|nan|3"_s, u"z|-1|3"_s });
    QVERIFY(JumpUse(settings, clock).weights().isEmpty());
    JumpUse many(settings, clock);
    for (int i = 0; i < 300; ++i)
        many.used(QString::number(i));
    QCOMPARE(settings.switcherUses().size(), 200);
}

QTEST_GUILESS_MAIN(TestJumpModel)
#include "test_jump_model.moc"
