// SPDX-License-Identifier: Apache-2.0
// Tokens as strangers send them. Nothing but what the server signed is accepted, and what comes
// back for all else is one error.
#include "localserver/auth/access_tokens.h"
#include "localserver/auth/api_tokens.h"
#include "tests/support/manual_clock.h"

#include <QRandomGenerator>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace hearth;
using namespace hearth::server;
using namespace Qt::StringLiterals;

namespace {

/// Everything that tokens are verified with, and one that is good.
struct Door {
    Door()
        : box(SecretBox::make(random.bytes(SecretBox::keyBytes), random).value())
        , keys(box, clock, random)
        , access(keys, u"server"_s, clock)
        , api(clock, random)
    {
        keys.adopt({ { .id = "FUZZ",
            .secret = random.bytes(32),
            .createdAt = clock.now(),
            .retiredAt = {} } });
        const auto issued = access.issue({ .user = UserId::generate(clock, random),
            .session = SessionId::generate(clock, random) });
        if (issued)
            good = issued->token;
    }

    test::ManualClock clock;
    SystemRandom random;
    SecretBox box;
    SigningKeys keys;
    AccessTokens access;
    ApiTokens api;
    QString good;
};

void require(bool holds, const char* what, const QString& token)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(token));
    std::abort();
}

/// Of a token this much would be recognised in a message; less may be a word of it.
constexpr qsizetype shown = 16;

void check(Door& door, const QString& token)
{
    const Result<Identity> identity = door.access.verify(token);
    require(identity.has_value() == (token == door.good), "only our own are accepted", token);
    if (!identity)
        require(identity.error().code == ErrorCode::Unauthenticated
                && (token.size() < shown || !identity.error().message.contains(token.left(shown))),
            "one error, without the token", token);
    require(!door.api.verify(token), "there are no API tokens here", token);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Door door;
    check(
        door, QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}

#ifndef HEARTH_LIBFUZZER

namespace {

constexpr std::array<std::string_view, 7> seeds {
    "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJhIn0.",
    "eyJhbGciOiJIUzI1NiIsImtpZCI6IkZVWloiLCJ0eXAiOiJKV1QifQ.e30.AAAA",
    "..",
    "eyJ.{}.\"",
    "hearth_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "a.b.c.d.e",
    "\xff\xfe.\xc3\xa4.",
};

QByteArray mutated(QByteArray text, QRandomGenerator& random)
{
    constexpr std::string_view marks = ".=-_{}\"eyJ\0 /+";
    for (int steps = random.bounded(1, 5); steps > 0; --steps) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(text.size()) + 1));
        switch (random.bounded(4)) {
        case 0:
            text.insert(at,
                marks[static_cast<std::size_t>(random.bounded(static_cast<int>(marks.size())))]);
            break;
        case 1:
            text.remove(at, random.bounded(1, 24));
            break;
        case 2:
            text.insert(at, text.mid(at, random.bounded(1, 24)));
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
    Door door;
    QByteArray text;
    for (int i = 0; i < rounds; ++i) {
        const std::size_t seed = static_cast<std::size_t>(i / 10) % (seeds.size() + 1);
        if (i % 10 != 0 && text.size() < 6000)
            text = mutated(std::move(text), random);
        else
            text = seed < seeds.size()
                ? QByteArray(seeds[seed].data(), static_cast<qsizetype>(seeds[seed].size()))
                : door.good.toLatin1();
        check(door, QString::fromUtf8(text));
    }
    std::printf("fuzz_tokens: %d inputs\n", rounds);
    return 0;
}

#endif
