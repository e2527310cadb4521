// SPDX-License-Identifier: Apache-2.0
// Decodes pictures of whatever bytes come: sound ones and their mutations, a fixed number that are
// the same in every run, then new ones for as long as HEARTH_FUZZ_SECONDS says.
#include "tests/fuzz/picture_inputs.h"
#include "ui/files/picture_reader.h"

#include <QGuiApplication>
#include <QRandomGenerator>

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace hearth::ui;

namespace {

constexpr int rounds = 1'000;
constexpr int side = 64;
constexpr qint64 mostPixels = 1 << 20; // small enough to be decoded often

void check(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        std::abort();
    const auto shown = readPicture(buffer, { .most = { side, side }, .pixels = mostPixels });
    if (!shown || (!shown->isNull() && shown->width() <= side && shown->height() <= side))
        return;
    std::fprintf(stderr, "broken promise: size\nsource: %s\n", bytes.toHex().constData());
    std::abort();
}

QByteArray mutated(QByteArray bytes, QRandomGenerator& random)
{
    for (int steps = random.bounded(1, 6); steps > 0 && !bytes.isEmpty(); --steps) {
        const int size = int(bytes.size());
        // The headers are where the sizes stand.
        const int at = random.bounded(random.bounded(2) == 0 ? std::min(size, 64) : size);
        const int length = std::min(random.bounded(1, 20), size - at);
        switch (random.bounded(4)) {
        case 0:
            bytes.remove(at, length);
            break;
        case 1:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 2:
            bytes.truncate(at);
            break;
        default:
            bytes[at] = char(random.bounded(256));
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    using Clock = std::chrono::steady_clock;
    using namespace hearth::fuzz;
    const QGuiApplication app(argc, argv);
    const QByteArray jpeg = picture("JPEG", { 90, 70 });
    const QList<QByteArray> seeds { picture("PNG", { 90, 70 }), jpeg, turned(jpeg), bomb(100'000),
        bomb(1),
        QByteArray("GIF89a\x02\0\x02\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x02\0\x02\0\0"
                   "\x02\x02\x84Q\0;",
            35) };
    for (const QByteArray& seed : seeds)
        check(seed);
    const char* wanted = std::getenv("HEARTH_FUZZ_SECONDS");
    const auto end = Clock::now() + std::chrono::seconds(wanted ? std::atoi(wanted) : 0);
    const quint32 fresh = QRandomGenerator::system()->generate();
    QRandomGenerator random(20261122);
    int done = 0;
    for (; done < rounds || Clock::now() < end; ++done) {
        if (done == rounds) {
            std::printf("fuzz_pictures: from here on with %u\n", fresh);
            random.seed(fresh);
        }
        check(mutated(seeds[done % seeds.size()], random));
    }
    std::printf("fuzz_pictures: %d inputs\n", done);
    return 0;
}
