// SPDX-License-Identifier: Apache-2.0
#include "core/provider/registry.h"

#include "core/provider/plugin.h"

#include <QDir>
#include <QLibrary>
#include <QPluginLoader>

namespace hearth::provider {

using namespace Qt::StringLiterals;

Result<void> Registry::add(const QString& id, Factory factory)
{
    if (!m_factories.emplace(id, std::move(factory)).second)
        return fail(
            ErrorCode::Conflict, u"there is a provider with the id %1 already"_s.arg(id), u"id"_s);
    return {};
}

QList<Error> Registry::loadPlugins(const QString& folder)
{
    QList<Error> problems;
    const auto report = [&problems](const QString& file, const QString& why) {
        problems.append({ .code = ErrorCode::Unsupported,
            .message = u"%1 is not a provider plugin: %2"_s.arg(file, why),
            .field = {},
            .detail = {},
            .details = {},
            .requestId = {} });
    };
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        if (!QLibrary::isLibrary(file.fileName()))
            continue;
        QPluginLoader loader(file.absoluteFilePath());
        // The id is looked at before the library is loaded, so that a foreign plugin's code never
        // runs.
        if (loader.metaData().value(u"IID"_s).toString()
            != QLatin1StringView(HEARTH_PROVIDER_PLUGIN_ID)) {
            report(file.fileName(),
                u"it does not offer "_s + QLatin1StringView(HEARTH_PROVIDER_PLUGIN_ID));
            continue;
        }
        auto* plugin = qobject_cast<ProviderPlugin*>(loader.instance());
        if (!plugin) {
            report(file.fileName(), loader.errorString());
            continue;
        }
        for (auto& [id, factory] : plugin->providers()) {
            if (Result<void> added = add(id, std::move(factory)); !added)
                problems.append(std::move(added).error());
        }
    }
    return problems;
}

Result<std::unique_ptr<BackendProvider>> Registry::create(const QString& id) const
{
    const auto it = m_factories.find(id);
    if (it == m_factories.end())
        return fail(ErrorCode::Unsupported,
            u"there is no provider with the id %1; its plugin may be missing"_s.arg(id), u"id"_s);
    return it->second();
}

QStringList Registry::ids() const
{
    QStringList out;
    for (const auto& [id, factory] : m_factories)
        out.append(id);
    return out;
}

} // namespace hearth::provider
