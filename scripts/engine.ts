// The engine alone, for any project's functions: `npm run engine -- --port P --data DIR --functions DIR`.
import '#local/engine/cli'
