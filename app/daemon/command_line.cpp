// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/command_line.h"

#include "app/daemon/service_manager.h"
#include "core/protocol/join_link.h"

#include <QCommandLineParser>
#include <QHostAddress>

namespace hearth::daemon {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrong(QString sentence)
{
    return fail(ErrorCode::InvalidArgument, std::move(sentence));
}

/// The rest of the command line, or what is wrong with it.
Result<void> parseOptions(
    QCommandLineParser& parser, const QStringList& arguments, qsizetype positional)
{
    // The parser expects the program's name first.
    if (!parser.parse(QStringList { u"hearthd"_s } + arguments))
        return wrong(parser.errorText());
    if (parser.positionalArguments().size() > positional)
        return wrong(
            u"unexpected argument '%1'"_s.arg(parser.positionalArguments().at(positional)));
    if (parser.positionalArguments().size() < positional)
        return wrong(u"the file to import is missing"_s);
    if (parser.value(u"data"_s).isEmpty())
        return wrong(u"--data DIR is missing"_s);
    return {};
}

/// IPv4 as well, and IPv4 alone on a machine without IPv6: in a network of either kind others get
/// here.
QString everyAddress() { return u"[::]:%1"_s.arg(protocol::ServerAddress::defaultPort); }

/// ADDR:PORT, [IPv6]:PORT, ADDR or PORT-less IPv6 in brackets; or what systemd holds.
Result<void> parseListen(const QString& text, server::ListenConfig& config)
{
    if (text == "systemd"_L1) {
        HEARTH_TRY(config.descriptor, inheritedSocket());
        config.address = u"::"_s;
        return {};
    }
    const qsizetype bracket = text.lastIndexOf(u']');
    const qsizetype colon = text.lastIndexOf(u':');
    const bool hasPort = colon > bracket;
    config.address = hasPort ? text.left(colon) : text;
    if (config.address.startsWith(u'[') && config.address.endsWith(u']'))
        config.address = config.address.mid(1, config.address.size() - 2);
    bool isNumber = true;
    config.port = hasPort ? text.mid(colon + 1).toUShort(&isNumber)
                          : protocol::ServerAddress::defaultPort;
    if (!isNumber || (config.address != "localhost"_L1 && QHostAddress(config.address).isNull()))
        return wrong(
            u"--listen takes ADDR:PORT, such as [::]:7420 or 192.168.1.20:7420, not '%1'"_s.arg(
                text));
    return {};
}

Result<void> parseTls(const QString& text, server::ListenConfig& config)
{
    if (text == "self-signed"_L1)
        return {};
    const QStringList files = text.split(u',');
    if (text == "off"_L1) {
        config.tls = server::TlsMode::Off;
    } else if (files.size() == 2 && !files[0].isEmpty() && !files[1].isEmpty()) {
        config.tls = server::TlsMode::Files;
        config.certificateFile = files[0];
        config.keyFile = files[1];
    } else {
        return wrong(u"--tls takes self-signed, off or CERT,KEY, not '%1'"_s.arg(text));
    }
    return {};
}

Result<void> parseLog(const QCommandLineParser& parser, Serve& serve)
{
    const std::optional<LogFormat> format = logFormatFromName(parser.value(u"log-format"_s));
    if (!format)
        return wrong(
            u"--log-format takes text or json, not '%1'"_s.arg(parser.value(u"log-format"_s)));
    const auto level = enumFromName<protocol::LogLevel>(parser.value(u"log-level"_s));
    if (!level)
        return wrong(u"--log-level takes error, warning, info or debug, not '%1'"_s.arg(
            parser.value(u"log-level"_s)));
    serve.logFormat = *format;
    serve.logLevel = *level;
    return {};
}

Result<Command> parseDoctor(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { u"data"_s, {}, u"DIR"_s }, QCommandLineOption(u"json"_s),
        QCommandLineOption(u"fix"_s), { u"listen"_s, {}, u"ADDR:PORT"_s, everyAddress() },
        { u"tls"_s, {}, u"MODE"_s, u"self-signed"_s } });
    HEARTH_CHECK(parseOptions(parser, arguments, 0));
    Doctor doctor { .dataDirectory = parser.value(u"data"_s),
        .listen = {},
        .mending = parser.isSet(u"fix"_s) ? server::Mending::Allowed : server::Mending::Never,
        .json = parser.isSet(u"json"_s) };
    HEARTH_CHECK(parseListen(parser.value(u"listen"_s), doctor.listen));
    HEARTH_CHECK(parseTls(parser.value(u"tls"_s), doctor.listen));
    return doctor;
}

Result<Command> parseServe(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        { { u"data"_s, {}, u"DIR"_s }, { u"listen"_s, {}, u"ADDR:PORT"_s, everyAddress() },
            { u"tls"_s, {}, u"MODE"_s, u"self-signed"_s }, { u"registration"_s, {}, u"MODE"_s },
            { u"knocking"_s, {}, u"SWITCH"_s }, { u"scanner"_s, {}, u"ADDRESS"_s },
            { u"secret-key"_s, {}, u"PLACE"_s, u"file"_s },
            { u"log-format"_s, {}, u"FORMAT"_s, u"text"_s },
            { u"log-level"_s, {}, u"LEVEL"_s, u"info"_s } });
    HEARTH_CHECK(parseOptions(parser, arguments, 0));
    Serve serve { .dataDirectory = parser.value(u"data"_s),
        .listen = {},
        .registration = {},
        .knocking = {},
        .scanner = parser.value(u"scanner"_s),
        .secretKey = app::KeyPlace::File,
        .logFormat = {} };
    HEARTH_CHECK(parseListen(parser.value(u"listen"_s), serve.listen));
    HEARTH_CHECK(parseTls(parser.value(u"tls"_s), serve.listen));
    const bool loopback = serve.listen.address == "localhost"_L1
        || QHostAddress(serve.listen.address).isLoopback();
    if (serve.listen.tls == server::TlsMode::Off && !loopback)
        return wrong(
            u"--tls off is only for loopback addresses; %1 is not one"_s.arg(serve.listen.address));
    serve.listen.announce = !loopback;
    if (parser.isSet(u"registration"_s)) {
        serve.registration = enumFromName<protocol::Registration>(parser.value(u"registration"_s));
        if (!serve.registration)
            return wrong(u"--registration takes invited or open, not '%1'"_s.arg(
                parser.value(u"registration"_s)));
    }
    if (const QString knocking = parser.value(u"knocking"_s); parser.isSet(u"knocking"_s)) {
        if (knocking != "on"_L1 && knocking != "off"_L1)
            return wrong(u"--knocking takes on or off, not '%1'"_s.arg(knocking));
        serve.knocking = knocking == "on"_L1;
    }
    const std::optional<app::KeyPlace> place = app::keyPlaceFromName(parser.value(u"secret-key"_s));
    if (!place)
        return wrong(u"--secret-key takes file, keychain or env, not '%1'"_s.arg(
            parser.value(u"secret-key"_s)));
    serve.secretKey = *place;
    HEARTH_CHECK(parseLog(parser, serve));
    return serve;
}

Result<Command> parseImport(const QStringList& arguments)
{
    if (arguments.value(0) != "slack"_L1)
        return wrong(u"hearthd imports from: slack"_s);
    QCommandLineParser parser;
    parser.addOptions({ { u"data"_s, {}, u"DIR"_s }, { u"workspace"_s, {}, u"NAME"_s },
        QCommandLineOption(u"json"_s) });
    HEARTH_CHECK(parseOptions(parser, arguments.mid(1), 1));
    const ImportSlack command { .file = parser.positionalArguments().first(),
        .dataDirectory = parser.value(u"data"_s),
        .workspaceName = parser.value(u"workspace"_s).trimmed(),
        .json = parser.isSet(u"json"_s) };
    if (command.workspaceName.isEmpty())
        return wrong(u"--workspace NAME is missing"_s);
    return command;
}

Result<Command> parseAudit(const QStringList& arguments)
{
    if (arguments.value(0) != "verify"_L1)
        return wrong(u"what hearthd does with audit logs: verify"_s);
    QCommandLineParser parser;
    parser.addOptions({ { u"data"_s, {}, u"DIR"_s } });
    HEARTH_CHECK(parseOptions(parser, arguments.mid(1), 0));
    return VerifyAudit { .dataDirectory = parser.value(u"data"_s) };
}

Result<Command> parseCleanUp(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ { u"data"_s, {}, u"DIR"_s } });
    HEARTH_CHECK(parseOptions(parser, arguments, 0));
    return CleanUp { .dataDirectory = parser.value(u"data"_s) };
}

} // namespace

Result<Command> parseCommandLine(const QStringList& arguments)
{
    const auto asks = [&](const QString& longName, const QString& shortName) {
        return arguments.contains(longName) || arguments.contains(shortName);
    };
    if (arguments.isEmpty())
        return wrong(u"a command is missing"_s);
    if (asks(u"--help"_s, u"-h"_s) || arguments.first() == "help"_L1)
        return ShowHelp {};
    if (asks(u"--version"_s, u"-v"_s))
        return ShowVersion {};
    if (arguments.first() == "serve"_L1)
        return parseServe(arguments.mid(1));
    if (arguments.first() == "import"_L1)
        return parseImport(arguments.mid(1));
    if (arguments.first() == "audit"_L1)
        return parseAudit(arguments.mid(1));
    if (arguments.first() == "cleanup"_L1)
        return parseCleanUp(arguments.mid(1));
    if (arguments.first() == "doctor"_L1)
        return parseDoctor(arguments.mid(1));
    if (isBackupCommand(arguments.first()))
        return parseBackupCommand(arguments);
    if (arguments.first() == "move"_L1)
        return parseMoveCommand(arguments.mid(1));
    if (arguments == QStringList { u"render"_s })
        return Render {};
    if (arguments.first() == "render"_L1)
        return wrong(u"render takes no arguments: it reads its input"_s);
    return wrong(u"there is no command '%1'"_s.arg(arguments.first()));
}

QString helpText()
{
    return uR"(Hearth's server, on its own.

  hearthd serve --data DIR [--listen ADDR:PORT|systemd] [--tls self-signed|off|CERT,KEY]
                [--registration invited|open] [--knocking on|off]
                [--scanner unix:PATH|HOST:PORT] [--secret-key file|keychain|env]
                [--log-format text|json] [--log-level error|warning|info|debug]
      Serves the data directory until SIGTERM. A new one is made; while nobody owns it,
      the line "setup code: …" says what the first owner's sign-up must present.
        --data DIR            where everything is kept; one process at a time
        --listen ADDR:PORT    default [::]:7420, every address of IPv6 and IPv4;
                              0.0.0.0:7420: those of IPv4 alone; port 0 takes any free
                              one; systemd: the socket of the unit hearthd.socket
        --tls MODE            self-signed (default): a certificate made once, whose
                              fingerprint clients pin; off: only on a loopback address;
                              CERT,KEY: PEM files, the certificate's chain included
        --registration MODE   who may sign up: people with an invitation, or everybody;
                              kept in the data directory
        --knocking on|off     whether people in the same network may knock and be let in;
                              kept in the data directory; a new one: on
        --scanner ADDRESS     where clamd listens: nobody gets a file before it was
                              looked through for viruses; otherwise the scanner that
                              was chosen in the app, if any
        --secret-key PLACE    where the key lies that opens the secrets in DIR: file
                              (default), secret.key in there; keychain, the system's;
                              env, 64 hexadecimal digits in HEARTH_SECRET_KEY. From the
                              file to the keychain or the environment, and from the
                              keychain to the file, it moves by itself
        --log-format FORMAT   text (default), or one JSON object a line
        --log-level LEVEL     default info; debug writes a line for each operation. SIGUSR1
                              switches to debug and back while it runs

  hearthd doctor --data DIR [--json] [--fix] [--listen ADDR:PORT] [--tls MODE]
      Looks at what a server needs: data directory, disk, permissions, databases,
      certificate, port, clock, backups, and says the next step for what is not in order.
      Exit code 0: all is well, 1: there are warnings, 2: something does not work.
        --json                the findings as one line of JSON
        --fix                 puts right what is safe: permissions, a lock that was left
                              behind, a missing folder, indexes of databases
        --listen, --tls       as the server is told

  hearthd import slack FILE --data DIR --workspace NAME [--json]
      Imports a Slack export (ZIP) into the workspace of that name, which is made if need
      be. Doing it again adds nothing twice. The server must not be running meanwhile.
        --json                the report as one line of JSON

  hearthd audit verify --data DIR
      Looks at every entry of the audit logs and says where one was changed or is missing.
      Only reads; exit code 1 when a log is not whole.

  hearthd cleanup --data DIR
      Removes contents that no message has, gives empty room of the databases back to the
      disk and says how much that was. The server must not be running meanwhile; in the app
      a workspace's storage does the same while it runs.

)"_s + backupHelp()
        + moveHelp() + uR"(  hearthd render < FILE
      Writes the message (Markdown, UTF-8) that it reads as HTML: CommonMark and GFM, except
      that raw HTML is text and only http, https, mailto and hearth links are live.

  hearthd --help | --version

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 cancelled.
)"_s;
}

} // namespace hearth::daemon
