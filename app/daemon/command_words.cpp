// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/command_words.h"

namespace hearth::daemon {

using namespace Qt::StringLiterals;

std::unexpected<Error> wrongUse(QString sentence)
{
    return fail(ErrorCode::InvalidArgument, std::move(sentence));
}

Result<CommandWords> CommandWords::parse(
    const QStringList& arguments, const QStringList& options, const QStringList& flags)
{
    CommandWords words;
    for (const QString& option : options)
        words.m_parser->addOption({ option, {}, u"VALUE"_s });
    for (const QString& flag : flags)
        words.m_parser->addOption(QCommandLineOption(flag));
    // The first argument is the command's name, where the parser expects the program's.
    if (!words.m_parser->parse(arguments))
        return wrongUse(words.m_parser->errorText());
    if (words.m_parser->positionalArguments().size() > 1)
        return wrongUse(
            u"unexpected argument '%1'"_s.arg(words.m_parser->positionalArguments().at(1)));
    return words;
}

Result<QString> CommandWords::needed(const QString& option, const QString& shown) const
{
    const QString given = value(option);
    return given.isEmpty() ? wrongUse(u"--%1 %2 is missing"_s.arg(option, shown))
                           : Result<QString>(given);
}

Result<QString> CommandWords::neededArgument(const QString& what) const
{
    return argument().isEmpty() ? wrongUse(u"%1 is missing"_s.arg(what))
                                : Result<QString>(argument());
}

Result<void> CommandWords::noArgument() const
{
    return argument().isEmpty() ? Result<void> {}
                                : wrongUse(u"unexpected argument '%1'"_s.arg(argument()));
}

Result<app::KeyPlace> CommandWords::keyPlace() const
{
    const QString given = value(u"secret-key"_s);
    if (given.isEmpty())
        return app::KeyPlace::File;
    const std::optional<app::KeyPlace> place = app::keyPlaceFromName(given);
    return place ? Result<app::KeyPlace>(*place)
                 : wrongUse(u"--secret-key takes file, keychain or env, not '%1'"_s.arg(given));
}

} // namespace hearth::daemon
