// SPDX-License-Identifier: Apache-2.0
// Headers that nearly every test reads, precompiled once for all of them. QTest is not among them:
// what it holds depends on the parts of Qt that a program links.
#pragma once
#include "pch_provider.h"
#include <QtTest/qttestlib-config.h>

#if !QT_CONFIG(batch_test_support)
// Where many tests are one program (QTEST_BATCH_TESTS), QTEST_MAIN calls this, which only a Qt of
// Qt's own developers has: together_main.cpp is in for it.
namespace QTest {
void qRegisterTestCase(const QString& name, int (*run)(int, char**));
}
#endif
