// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/instance_lock.h"
#include "app/desktop/options.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace hearth;
using namespace hearth::desktop;

class TestOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understood()
    {
        OptionsParser parser;
        const Result<Options> options = parser.parse({ u"hearth"_s, u"--data"_s, u"/tmp/x"_s,
            u"--theme"_s, u"dark"_s, u"--size"_s, u"850x600"_s, u"--screenshot"_s, u"a.png"_s,
            u"--screenshot-delay"_s, u"500"_s, u"--minimised"_s, u"hearth://join/a:1/K7PXQ2"_s });
        QVERIFY(options);
        QCOMPARE(options->dataDirectory, u"/tmp/x"_s);
        QVERIFY(options->theme == desktop::ThemeChoice::Dark);
        QCOMPARE(options->size, QSize(850, 600));
        QCOMPARE(options->screenshotDelay, 500);
        QVERIFY(options->minimised);
        QCOMPARE(options->link, u"hearth://join/a:1/K7PXQ2"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("theme") << QStringList { u"--theme"_s, u"pink"_s };
        QTest::newRow("size") << QStringList { u"--size"_s, u"12x"_s };
        QTest::newRow("tiny") << QStringList { u"--size"_s, u"10x10"_s };
        QTest::newRow("delay") << QStringList { u"--screenshot-delay"_s, u"soon"_s };
        QTest::newRow("unknown") << QStringList { u"--frobnicate"_s };
        QTest::newRow("other link") << QStringList { u"https://example.org"_s };
        QTest::newRow("two links") << QStringList { u"hearth://a"_s, u"hearth://b"_s };
    }
    void refused()
    {
        QFETCH(QStringList, arguments);
        const Result<Options> options = OptionsParser().parse(
            QStringList { u"hearth"_s } + arguments);
        QVERIFY(!options);
        QVERIFY(!options.error().message.isEmpty());
    }

    void oneClientPerDirectory()
    {
        QTemporaryDir folder;
        InstanceLock first(folder.path());
        QVERIFY(first.acquire().value());
        QSignalSpy activated(&first, &InstanceLock::activated);
        InstanceLock second(folder.path());
        QVERIFY(!second.acquire().value());
        // Handing over waits for the answer, as a starting program does; so it must not be done by
        // the thread that answers.
        bool handedOver = false;
        const std::unique_ptr<QThread> other(
            QThread::create([&] { handedOver = second.handOver(u"hearth://join/x"_s); }));
        other->start();
        QTRY_COMPARE(activated.count(), 1);
        QTRY_VERIFY(other->isFinished());
        QVERIFY(handedOver);
        QCOMPARE(activated.first().first().toString(), u"hearth://join/x"_s);
    }

    void lockGoesWithItsOwner()
    {
        QTemporaryDir folder;
        {
            InstanceLock first(folder.path());
            QVERIFY(first.acquire().value());
        }
        QVERIFY(InstanceLock(folder.path()).acquire().value());
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "test_options.moc"
