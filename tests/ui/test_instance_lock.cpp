// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/instance_lock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hearth;
using namespace hearth::desktop;
using namespace Qt::StringLiterals;

/// One client for one folder, on a disk that takes no lock file too.
class TestInstanceLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHoldsTheFolder_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("a folder of ours") << m_folder.path();
        // Nobody, not even root, makes a file there: as on a full or read-only disk.
        QTest::newRow("a folder that takes no file") << u"/proc"_s;
    }

    void oneHoldsTheFolder()
    {
        QFETCH(QString, folder);
        auto first = std::make_unique<InstanceLock>(folder);
        const Result<bool> taken = first->acquire();
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().message));
        QVERIFY(*taken);
        InstanceLock second(folder);
        const Result<bool> refused = second.acquire();
        QVERIFY(refused && !*refused);
        first.reset();
        const Result<bool> free = second.acquire();
        QVERIFY(free && *free);
    }

    void foldersAreApart()
    {
        InstanceLock one(m_folder.filePath(u"one"_s));
        InstanceLock two(m_folder.filePath(u"two"_s));
        QVERIFY(one.acquire().value_or(false));
        QVERIFY(two.acquire().value_or(false));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestInstanceLock)
#include "test_instance_lock.moc"
