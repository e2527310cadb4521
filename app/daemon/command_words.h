// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server_key/server_key.h"
#include "core/base/result.h"

#include <QCommandLineParser>
#include <QStringList>

#include <memory>

namespace hearth::daemon {

/// `InvalidArgument` with a sentence for the terminal.
[[nodiscard]] std::unexpected<Error> wrongUse(QString sentence);

/// The words behind a command: options with a value, options without one (flags), and at most one
/// argument that is no option. What fails is a wrong use.
class CommandWords {
public:
    /// `arguments` with the command's name.
    static Result<CommandWords> parse(
        const QStringList& arguments, const QStringList& options, const QStringList& flags = {});

    [[nodiscard]] QString value(const QString& option) const { return m_parser->value(option); }
    [[nodiscard]] bool isSet(const QString& flag) const { return m_parser->isSet(flag); }
    [[nodiscard]] QString argument() const { return m_parser->positionalArguments().value(0); }
    /// `shown` is how the help calls the value.
    [[nodiscard]] Result<QString> needed(const QString& option, const QString& shown) const;
    /// `what` is missing otherwise.
    [[nodiscard]] Result<QString> neededArgument(const QString& what) const;
    [[nodiscard]] Result<void> noArgument() const;
    /// Of `--secret-key`.
    [[nodiscard]] Result<app::KeyPlace> keyPlace() const;

private:
    std::unique_ptr<QCommandLineParser> m_parser = std::make_unique<QCommandLineParser>();
};

} // namespace hearth::daemon
