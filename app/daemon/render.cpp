// SPDX-License-Identifier: Apache-2.0
#include "app/daemon/commands.h"
#include "app/daemon/exit_code.h"
#include "core/text/html.h"
#include "core/text/markdown.h"

#include <QFile>

namespace hearth::daemon {

namespace {

Error failure(const QFile& file)
{
    return { .code = ErrorCode::Internal, .message = file.errorString() };
}

} // namespace

int render()
{
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly)) {
        complain(failure(input.isOpen() ? output : input));
        return Failed;
    }
    const text::Document document = text::parseMarkdown(
        QString::fromUtf8(input.readAll()), text::Nothing::IsNothing);
    if (input.error() != QFileDevice::NoError) {
        complain(failure(input));
        return Failed;
    }
    const QByteArray html = text::toHtml(document, text::HtmlUse::Page).toUtf8();
    if (output.write(html) != html.size() || !output.flush()) {
        complain(failure(output));
        return Failed;
    }
    return Done;
}

} // namespace hearth::daemon
