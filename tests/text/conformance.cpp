// SPDX-License-Identifier: Apache-2.0
#include "conformance.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <md4c.h>

namespace hearth::text {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QList<Example> specExamples(const QString& path)
{
    QList<Example> examples;
    const QJsonArray all = QJsonDocument::fromJson(contentOf(path)).array();
    for (const auto& value : all) {
        const QJsonObject object = value.toObject();
        examples.append({ .number = object["example"_L1].toInt(),
            .section = object["section"_L1].toString(),
            .markdown = object["markdown"_L1].toString(),
            .html = object["html"_L1].toString() });
    }
    return examples;
}

QList<Example> extensionExamples(const QString& path)
{
    static const QRegularExpression example(
        u"^(\\d+)[^\\n]*\\n//- [-\\s]*//\\n(.*?)//- [-\\s]*//\\n(.*?)//= [=\\s]*//$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QList<Example> examples;
    const QString content = QString::fromUtf8(contentOf(path));
    for (auto match = example.globalMatch(content); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        examples.append({ .number = found.captured(1).toInt(),
            .section = {},
            .markdown = found.captured(2),
            .html = found.captured(3) });
    }
    return examples;
}

QString withImagesAsLinks(const QString& html)
{
    static const QRegularExpression image(
        u"<img src=\"([^\"]*)\" alt=\"([^\"]*)\"( title=\"[^\"]*\")? />"_s);
    static const QRegularExpression linkedImage(
        u"(<a href=\"[^\"]*\">[^<]*)<a href=\"[^\"]*\"[^>]*>([^<]*)</a>([^<]*</a>)"_s);
    QString result = html;
    result.replace(image, u"<a href=\"\\1\"\\3>\\2</a>"_s);
    // An image in a link: the link around it counts, for links do not nest.
    return result.replace(linkedImage, u"\\1\\2\\3"_s);
}

bool hasRawHtml(const QString& markdown)
{
    bool found = false;
    MD_PARSER parser {};
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
        *static_cast<bool*>(data) |= type == MD_BLOCK_HTML;
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const char*, MD_SIZE, void* data) {
        *static_cast<bool*>(data) |= type == MD_TEXT_HTML;
        return 0;
    };
    const QByteArray utf8 = markdown.toUtf8();
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &found);
    return found;
}

} // namespace hearth::text
