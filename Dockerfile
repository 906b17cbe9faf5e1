# To hold it to a digest, see docs/guides/operate.md.
ARG NODE_IMAGE=node:26-slim

FROM ${NODE_IMAGE} AS manifest
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM manifest AS build
RUN npm ci
COPY nest-cli.json tsconfig.base.json ./
COPY apps apps
COPY libs libs
COPY tools tools
RUN npm run build

# The optional packages hold Node itself, for machines that have an older one.
FROM manifest AS dependencies
RUN npm ci --omit=dev --omit=optional

FROM ${NODE_IMAGE}
ENV NODE_ENV=production \
    SITLOG_DATA=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY tools/check-node.mjs tools/start.mjs tools/grant-rights.mjs tools/eventstoredb-*.mjs tools/wanted-rights.mjs tools/
COPY samples samples
COPY docs/examples docs/examples
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
EXPOSE 3000
CMD ["node", "tools/start.mjs"]
