// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

/// The examples of CommonMark's specification and of GFM's extensions, as Debian's package of
/// goldmark ships them (installer/packages-debian.txt).
namespace hearth::text {

struct Example {
    int number = 0;
    QString section;
    QString markdown;
    QString html;
};

/// Of the specification (JSON); empty if the file cannot be read.
[[nodiscard]] QList<Example> specExamples(const QString& path);

/// Of one extension, in goldmark's own format: number, source and HTML between lines of signs.
[[nodiscard]] QList<Example> extensionExamples(const QString& path);

/// `html` as we write it: an image is a link to it with its text, never an element that loads.
[[nodiscard]] QString withImagesAsLinks(const QString& html);

/// Whether `markdown` holds raw HTML, as md4c sees it when it may.
[[nodiscard]] bool hasRawHtml(const QString& markdown);

} // namespace hearth::text
