/** The types know this module by the name of its folder, which no ES module can import. */
declare module 'selenium-webdriver/remote/index.js' {
  export { DriverService } from 'selenium-webdriver/remote';
}
