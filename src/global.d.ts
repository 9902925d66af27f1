/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const path: string
  export default path
}

/** True in builds that contain the catalogue of parts: development, or `CATALOGUE=1`. */
declare const __DEV_CATALOGUE__: boolean

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
  }
}
