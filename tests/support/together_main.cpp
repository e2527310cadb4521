// SPDX-License-Identifier: Apache-2.0
// The beginning of a program that is many tests (cmake/HearthTests.cmake): the first argument says
// which of them to run, the others are for it.
#include <QString>

#include <cstdio>
#include <map>

namespace {

using Run = int (*)(int, char**);

/// File name → what was the main() of that file.
std::map<QString, Run>& tests()
{
    static std::map<QString, Run> all;
    return all;
}

} // namespace

void QTest::qRegisterTestCase(const QString& name, Run run) { tests()[name] = run; }

int main(int argc, char** argv)
{
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto found = tests().find(name + QStringLiteral(".cpp"));
    if (found
        != tests()
            .end()) // it is called like the test from here on, and so is its folder for settings
        return found->second(argc - 1, argv + 1);
    std::fputs("The first argument names the test to run:\n", stderr);
    for (const auto& [file, run] : tests())
        std::fprintf(stderr, "  %s\n", qPrintable(file.chopped(4)));
    return 2;
}
