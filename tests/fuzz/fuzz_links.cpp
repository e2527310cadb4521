// SPDX-License-Identifier: Apache-2.0
// Links and addresses as they come out of chats, mails and clipboards. What is read of one is
// something that can be called; what a mail address becomes cannot leave its line.
#include "core/protocol/mail_link.h"
#include "localserver/mail/mail_language.h"
#include "localserver/mail/mail_message.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace hearth;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char* what, const QString& text)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(text));
    std::abort();
}

void checkAddress(const protocol::ServerAddress& address, const QString& text)
{
    constexpr qsizetype digits = 64;
    const bool isPin = address.fingerprint.isEmpty()
        || (address.fingerprint.size() == digits
            && std::ranges::all_of(
                address.fingerprint, [](QChar c) { return u"0123456789abcdef"_s.contains(c); }));
    require(!address.host.isEmpty() && address.port != 0, "a place that can be called", text);
    require(isPin, "a whole fingerprint or none", text);
}

template <typename Link>
void checkLink(const QString& text)
{
    const Result<Link> link = Link::parse(text);
    if (!link) {
        require(link.error().field == u"link"_s, "the link is what is wrong", text);
        return;
    }
    checkAddress(link->address, text);
    require(!link->code.isEmpty() && !link->code.contains(u'/'), "a code", text);
    require(!link->toString().isEmpty(), "it can be shown", text);
}

void checkMailAddress(const QString& text)
{
    const Result<QByteArray> address = server::mailAddress(text);
    if (!address)
        return;
    const bool isPlain = std::ranges::all_of(
        *address, [](char c) { return c > ' ' && c < '\x7f' && c != '<' && c != '>'; });
    require(isPlain && address->count('@') == 1, "one word of ASCII", text);
}

void check(const QString& text)
{
    checkLink<protocol::JoinLink>(text);
    checkLink<protocol::MailLink>(text);
    if (const auto address = protocol::parseServerAddress(text))
        checkAddress(*address, text);
    checkMailAddress(text);
    const QString language = server::mailLanguage(text);
    require(language.isEmpty() || (language.size() <= 3 && language == language.toLower()),
        "a language or none", text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    check(QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}

#ifndef HEARTH_LIBFUZZER

namespace {

constexpr std::array<std::string_view, 8> seeds {
    "hearth://join/192.168.1.20:7420/K7PXQ2#"
    "9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a",
    "hearth://device/[fe80::1c2e]:7420/ABCDE-FGHJK#"
    "9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a9f3a",
    "hearth://join/chat.example.org/K7PXQ2",
    "hearth://verify/chat.example.org:7420/493027",
    "hearth://reset/\xc3\xa4.example:1/ABCDE-FGHJK#9f3a",
    "ann.o'neil+hearth@m\xc3\xbcnchen.example",
    "de-CH,de;q=0.9,en;q=0.5",
    "chat.example.org:7420",
};

QByteArray mutated(QByteArray text, QRandomGenerator& random)
{
    constexpr std::string_view marks = ":/#@[]%. -\r\n<>\"\0,;";
    for (int steps = random.bounded(1, 5); steps > 0; --steps) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(text.size()) + 1));
        switch (random.bounded(4)) {
        case 0:
            text.insert(at,
                marks[static_cast<std::size_t>(random.bounded(static_cast<int>(marks.size())))]);
            break;
        case 1:
            text.remove(at, random.bounded(1, 12));
            break;
        case 2:
            text.insert(at, text.mid(at, random.bounded(1, 12)));
            break;
        default:
            if (at < text.size())
                text[at] = static_cast<char>(random.bounded(256));
        }
    }
    return text;
}

} // namespace

int main()
{
    constexpr int rounds = 20'000;
    QRandomGenerator random(20261123);
    QByteArray text;
    for (int i = 0; i < rounds; ++i) {
        const std::string_view seed = seeds[static_cast<std::size_t>(i / 10) % seeds.size()];
        text = i % 10 != 0 && text.size() < 2000
            ? mutated(std::move(text), random)
            : QByteArray(seed.data(), static_cast<qsizetype>(seed.size()));
        check(QString::fromUtf8(text));
    }
    std::printf("fuzz_links: %d inputs\n", rounds);
    return 0;
}

#endif
