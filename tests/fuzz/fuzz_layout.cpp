// SPDX-License-Identifier: Apache-2.0
// Sets and paints messages of whatever bytes come: seeds and their mutations, as in fuzz_markdown.
#include "core/text/markdown.h"
#include "tests/fuzz/markdown_inputs.h"
#include "ui/timeline/document_layout.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace hearth;
using namespace hearth::ui;

namespace {

void require(bool isTrue, const char* promise, const std::string& source)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "broken promise: %s\nsource: %s\n", promise, source.c_str());
    std::abort();
}

void check(const std::string& source, qreal width, const Theme& theme)
{
    const auto document = std::make_shared<text::Document>(
        text::parseMarkdown(QString::fromStdString(source)));
    DocumentLayout layout(
        document, { DocumentLayout::Look::Message, QStringLiteral("(edited)") }, width, theme);
    require(layout.height() >= 0 && layout.height() < 1e6, "height", source);
    QImage image(int(width), 200, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const int half = layout.length() / 2;
    layout.paint(painter, {}, QRectF(image.rect()), { half / 2, half }, theme);
    layout.uncover();
    layout.paint(painter, {}, QRectF(image.rect()), layout.all(), theme);
    const auto hit = layout.hit({ width / 3, layout.height() / 2 });
    require(hit.position >= 0 && hit.position <= layout.length(), "positions", source);
    for (const TextTarget& target : layout.targets())
        require(target.range.from >= 0 && target.range.to <= layout.length(), "targets", source);
    require(
        layout.text(layout.all()).size() <= 100 * qsizetype(source.size()) + 500, "text", source);
    const text::Document part = layout.cut({ half / 2, half });
    require(part.blocks.size() <= document->blocks.size(), "parts", source);
    require(!layout.cut(layout.all()).plainText().isEmpty() == !document->plainText().isEmpty(),
        "all is all", source);
    const TextRange word = layout.wordAt(half);
    require(word.from <= word.to && word.to <= layout.length(), "words", source);
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    const Theme theme = makeTheme(Scheme::Dark, Contrast::Normal, systemFonts());
    int round = 0;
    hearth::fuzz::feed("fuzz_layout", 1'000, [&](const std::string& text) {
        constexpr std::array widths { 600.0, 90.0, 20.0 };
        check(text, widths[std::size_t(round++) % widths.size()], theme);
    });
    return 0;
}
